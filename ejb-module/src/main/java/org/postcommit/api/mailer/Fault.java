package org.postcommit.api.mailer;

import java.io.PrintWriter;
import java.io.Serializable;
import java.io.StringWriter;

/**
 * What went wrong in a conversation.
 *
 * @param smtpCode reply code (RFC 5321 §4.2), {@code null} without a reply
 * @param enhancedCode {@code null} when the reply had none
 * @param summary one line for people
 * @param traceback stack trace; the summary where there is none
 */
public record Fault(Phase phase, Integer smtpCode, EnhancedStatusCode enhancedCode, String summary, String traceback)
        implements Serializable {

    public Fault {
        phase = phase == null ? Phase.PREPARE : phase;
        summary = summary == null ? "no reason was given" : storable(summary);
        traceback = traceback == null ? summary : storable(traceback);
    }

    /** A relay may reply anything, and PostgreSQL takes no U+0000. */
    private static String storable(String text) {
        return text.replace('\0', '\uFFFD');
    }

    /** Without a reply and without an exception. */
    public static Fault of(Phase phase, String summary) {
        return new Fault(phase, null, null, summary, summary);
    }

    /** Without a reply. */
    public static Fault of(Phase phase, Throwable cause) {
        return new Fault(phase, null, null, summaryOf(cause), tracebackOf(cause));
    }

    /** With a relay's reply. */
    public static Fault of(Phase phase, int smtpCode, String reply, Throwable cause) {
        return new Fault(phase, smtpCode, EnhancedStatusCode.in(reply).orElse(null), reply, tracebackOf(cause));
    }

    private static String summaryOf(Throwable cause) {
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
