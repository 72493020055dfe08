package org.postcommit.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    private static final Pattern CODE = Pattern.compile("^\\d{3}");

    public boolean isAccepted() {
        return outcome instanceof Outcome.Accepted;
    }

    /** Its record. */
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
        Matcher code = CODE.matcher(reply == null ? "" : reply);
        return code.find() ? Integer.valueOf(code.group()) : null;
    }
}
