package org.postcommit.delivery;

import java.time.Duration;
import java.time.Instant;
import org.postcommit.api.mailer.Outcome;

/** What came of one claim. */
public record Conversation(Claim claim, Outcome outcome, String relay, Instant at, Duration duration) {

    public boolean isAccepted() {
        return outcome instanceof Outcome.Accepted;
    }
}
