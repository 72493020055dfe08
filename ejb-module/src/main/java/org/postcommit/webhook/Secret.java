package org.postcommit.webhook;

import java.security.SecureRandom;
import java.util.Base64;

/** Makes secrets of 256 bits that nobody guesses. */
final class Secret {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Secret() {}

    /** Letters, digits, {@code -} and {@code _} after a prefix that scanners for leaked secrets can look for. */
    static String next() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return "whsec_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
