package org.postcommit.delivery;

import java.time.Duration;
import java.time.Instant;
import org.postcommit.api.mailer.Outcome;

/**
 * What came of one claim.
 *
 * @param redirectedTo where the mail went instead of the recipient's address, {@code null} when it went there
 */
public record Conversation(
        Claim claim, Outcome outcome, String relay, Instant at, Duration duration, String redirectedTo) {

    public boolean isAccepted() {
        return outcome instanceof Outcome.Accepted;
    }
}
