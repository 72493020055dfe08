package org.postcommit.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Shows the receiver that a call is ours and fresh: HMAC-SHA256 (RFC 2104) with the endpoint's secret over the time, a
 * dot and the body.
 *
 * @param value lower-case hexadecimal digits
 */
record Signature(long seconds, String value) {

    static final String HEADER = "Postcommit-Signature";

    private static final String ALGORITHM = "HmacSHA256";

    static Signature of(String secret, Instant at, String body) {
        long seconds = at.getEpochSecond();
        return new Signature(seconds, HexFormat.of().formatHex(mac(secret, seconds + "." + body)));
    }

    /** As the header says it: {@code t=1700000000,v1=5257a8…}. */
    String header() {
        return "t=" + seconds + ",v1=" + value;
    }

    private static byte[] mac(String secret, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM + ".", e);
        }
    }
}
