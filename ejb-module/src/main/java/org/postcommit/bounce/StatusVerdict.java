package org.postcommit.bounce;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postcommit.api.bounce.BounceKind;

/**
 * How bad it is (RFC 3463, RFC 3464 §2.3.3): 5.x is for good, but for 5.2.2, a full mailbox; everything else is for now.
 * A general code gives way to what the diagnostic says more exactly.
 */
final class StatusVerdict {

    private static final String FULL = "5.2.2";
    private static final Pattern ENHANCED =
            Pattern.compile("(?<![\\d.])([245])\\.(\\d{1,3})\\.(\\d{1,3})(?![\\d]|\\.\\d)");
    private static final Pattern REPLY = Pattern.compile("(?<![\\d.])([45])\\d\\d(?=[ \\-\\t]|$)");
    private static final Pattern FULL_WORDS = Pattern.compile("(?:mail ?box|inbox|account|user|folder)[^.]{0,30}"
            + "\\b(?:is |has been )?(?:full|over ?quota|exceeded)|\\bover[- ]?quota|quota[^.]{0,20}exceeded"
            + "|exceed(?:s|ed|ing)?[^.]{0,30}(?:quota|storage)|insufficient (?:system )?storage");

    private StatusVerdict() {}

    /** The code that counts; empty when there is none. */
    static Optional<String> code(String status, String diagnostic) {
        Optional<String> given = enhanced(status);
        Optional<String> told = enhanced(diagnostic).filter(code -> !code.startsWith("2"));
        boolean general = given.filter(code -> code.endsWith(".0.0") || code.endsWith(".5.0") || code.endsWith(".3.0"))
                .isPresent();
        if (given.isPresent() && !general) {
            return given;
        }
        if (told.isPresent()) {
            return told;
        }
        if (isFull(diagnostic)) {
            return Optional.of(given.or(() -> reply(diagnostic)).orElse(FULL).startsWith("4") ? "4.2.2" : FULL);
        }
        return given.or(() -> reply(diagnostic));
    }

    /** Of what failed; without any code it is not for good. */
    static BounceKind ofFailure(Optional<String> code) {
        return code.filter(it -> it.startsWith("5") && !it.equals(FULL)).isPresent()
                ? BounceKind.HARD
                : BounceKind.SOFT;
    }

    private static Optional<String> enhanced(String text) {
        Matcher code = ENHANCED.matcher(text == null ? "" : text);
        return code.find()
                ? Optional.of(
                        code.group(1) + "." + Integer.parseInt(code.group(2)) + "." + Integer.parseInt(code.group(3)))
                : Optional.empty();
    }

    private static Optional<String> reply(String text) {
        Matcher code = REPLY.matcher(text == null ? "" : text);
        return code.find() ? Optional.of(code.group(1) + ".0.0") : Optional.empty();
    }

    private static boolean isFull(String text) {
        return text != null && FULL_WORDS.matcher(text.toLowerCase(Locale.ROOT)).find();
    }
}
