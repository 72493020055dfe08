package org.postcommit.api.mailer;

import java.io.Serializable;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An enhanced mail system status code such as {@code 5.1.1} (RFC 3463 §2). */
public record EnhancedStatusCode(int classDigit, int subject, int detail) implements Serializable {

    private static final Pattern IN_REPLY =
            Pattern.compile("(?:^|\\s)(?:\\d{3}[ -])?([245])\\.(\\d{1,3})\\.(\\d{1,3})(?=\\s|$)");

    /** The first enhanced code in a relay's reply, for example in {@code 550 5.1.1 No such user}. */
    public static Optional<EnhancedStatusCode> in(String reply) {
        Matcher matcher = IN_REPLY.matcher(reply == null ? "" : reply);
        return matcher.find()
                ? Optional.of(new EnhancedStatusCode(
                        Integer.parseInt(matcher.group(1)),
                        Integer.parseInt(matcher.group(2)),
                        Integer.parseInt(matcher.group(3))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return classDigit + "." + subject + "." + detail;
    }
}
