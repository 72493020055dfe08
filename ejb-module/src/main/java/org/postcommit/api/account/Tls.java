package org.postcommit.api.account;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a connection is protected; none ever falls back to less (RFC 8314). */
public enum Tls {
    /** Not at all; the password is readable on the way. */
    NONE,
    /** Begun in plain text, then required (RFC 2595). */
    STARTTLS,
    /** From the first byte on. */
    IMPLICIT;

    /** As settings and JSON say it: {@code none}, {@code starttls}, {@code implicit}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Tls> of(String word) {
        return Arrays.stream(values())
                .filter(it -> it.word().equalsIgnoreCase(word.strip()))
                .findFirst();
    }
}
