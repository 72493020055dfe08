package org.postcommit.webhook;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import org.postcommit.config.SigningKey;

/**
 * Shows the receiver that a call is ours and fresh: HMAC-SHA256 (RFC 2104) with the endpoint's secret over the time, a
 * dot and the body.
 *
 * @param value lower-case hexadecimal digits
 */
record Signature(long seconds, String value) {

    static final String HEADER = "Postcommit-Signature";

    private static final int BYTES = 32;

    static Signature of(String secret, Instant at, String body) {
        long seconds = at.getEpochSecond();
        byte[] signature = new SigningKey(secret.getBytes(StandardCharsets.UTF_8)).sign(seconds + "." + body, BYTES);
        return new Signature(seconds, HexFormat.of().formatHex(signature));
    }

    /** As the header says it: {@code t=1700000000,v1=5257a8…}. */
    String header() {
        return "t=" + seconds + ",v1=" + value;
    }
}
