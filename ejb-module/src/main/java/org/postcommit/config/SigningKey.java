package org.postcommit.config;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs texts by HMAC-SHA-256 (RFC 2104). */
public class SigningKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST = 8;

    private final SecretKeySpec key;

    public SigningKey(byte[] secret) {
        key = new SecretKeySpec(secret, ALGORITHM);
    }

    /** @param length of the signature in bytes, at most 32; 16 of them cannot be guessed */
    public byte[] sign(String text, int length) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Arrays.copyOf(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)), length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM + ".", e);
        }
    }

    /** Takes the same time whatever differs; what is shorter than eight bytes is no signature. */
    public boolean signed(String text, byte[] signature) {
        return signature.length >= SHORTEST && MessageDigest.isEqual(sign(text, signature.length), signature);
    }
}
