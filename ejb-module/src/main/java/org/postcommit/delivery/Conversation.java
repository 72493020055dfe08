package org.postcommit.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.postcommit.api.mailer.EnhancedStatusCode;
import org.postcommit.api.mailer.Fault;
import org.postcommit.api.mailer.Outcome;
import org.postcommit.message.Attempt;

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

    /** As it is recorded by a node of this name. */
    Attempt attempt(String node) {
        Fault fault = outcome instanceof Outcome.Failure failure ? failure.fault() : null;
        String reply = outcome instanceof Outcome.Accepted accepted ? accepted.reply() : null;
        return new Attempt(
                attemptId,
                claim.recipientId(),
                at,
                outcome.label(),
                fault == null ? "BODY" : fault.phase().name(),
                fault == null ? codeOf(reply) : fault.smtpCode(),
                fault == null ? EnhancedStatusCode.in(reply).orElse(null) : fault.enhancedCode(),
                relay,
                node,
                duration,
                fault == null ? null : fault.traceback(),
                redirectedTo);
    }

    private static Integer codeOf(String reply) {
        return reply != null && reply.matches("(?s)\\d{3}.*") ? Integer.valueOf(reply.substring(0, 3)) : null;
    }
}
