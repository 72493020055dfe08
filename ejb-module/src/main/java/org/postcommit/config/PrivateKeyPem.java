package org.postcommit.config;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A private key for signing as text (RFC 7468 §10). What is wrong with it is said without it. */
class PrivateKeyPem {

    /** Lines may have become one, as in an environment variable. */
    private static final Pattern PEM =
            Pattern.compile("\\s*-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]*)-----END PRIVATE KEY-----\\s*");

    private static final int LEAST_RSA_BITS = 1_024; // RFC 8301 §3.2

    private PrivateKeyPem() {}

    /**
     * @param source what the text was read from, for messages
     * @throws IllegalArgumentException saying what is wrong, with its cure
     */
    static PrivateKey parse(String source, String text) {
        Matcher pem = PEM.matcher(text);
        if (!pem.matches()) {
            throw new IllegalArgumentException(source + " is no unencrypted private key in PEM (PKCS#8, \"BEGIN PRIVATE"
                    + " KEY\"): convert it by openssl pkcs8 -topk8 -nocrypt.");
        }
        PrivateKey key = key(source, pem.group(1).replaceAll("\\s", ""));
        if (key instanceof RSAPrivateKey rsa && rsa.getModulus().bitLength() < LEAST_RSA_BITS) {
            throw new IllegalArgumentException(
                    source + " is an RSA key of " + rsa.getModulus().bitLength() + " bits: make one of 2048.");
        }
        return key;
    }

    private static PrivateKey key(String source, String base64) {
        for (String algorithm : List.of("RSA", "Ed25519")) {
            try {
                var encoded = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64));
                return KeyFactory.getInstance(algorithm).generatePrivate(encoded);
            } catch (GeneralSecurityException | IllegalArgumentException e) {
                continue; // may be of the other kind
            }
        }
        throw new IllegalArgumentException(source + " is neither an RSA nor an Ed25519 key, or is damaged: make one by"
                + " openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048.");
    }
}
