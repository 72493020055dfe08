package org.postcommit.mailer;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.postcommit.message.EnhancedStatusCode;

/**
 * What went wrong in a conversation.
 *
 * @param smtpCode reply code, {@code null} without a reply
 * @param enhancedCode {@code null} when the reply had none
 * @param summary one line for people
 * @param traceback stack trace
 */
public record Fault(Phase phase, Integer smtpCode, EnhancedStatusCode enhancedCode, String summary, String traceback) {

    public static Fault of(Phase phase, Throwable cause) {
        return new Fault(phase, null, null, summaryOf(cause), tracebackOf(cause));
    }

    public static Fault of(Phase phase, SmtpReply reply, Throwable cause) {
        return new Fault(phase, reply.code(), reply.enhancedCode().orElse(null), reply.text(), tracebackOf(cause));
    }

    static String summaryOf(Throwable cause) {
        String message = cause.getMessage();
        String line = message == null ? "" : message.strip().lines().findFirst().orElse("");
        return line.isEmpty() ? cause.getClass().getSimpleName() : line;
    }

    private static String tracebackOf(Throwable cause) {
        var text = new StringWriter();
        cause.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
