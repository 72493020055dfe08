package org.postcommit.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.postcommit.api.mailer.Outcome;

/**
 * What came of one claim.
 *
 * @param attemptId names it where it is recorded
 * @param redirectedTo where the mail went instead of the recipient's address, {@code null} when it went there
 */
public record Conversation(
        UUID attemptId,
        Claim claim,
        Outcome outcome,
        String relay,
        Instant at,
        Duration duration,
        String redirectedTo) {

    public boolean isAccepted() {
        return outcome instanceof Outcome.Accepted;
    }
}
