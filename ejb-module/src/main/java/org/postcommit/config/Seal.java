package org.postcommit.config;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Texts that travel through other people's hands and come back unchanged, fit to stand in an address. */
public class Seal {

    private static final int SIGNATURE = 16;
    private static final int LONGEST = 8_000;

    private final SigningKey key;

    public Seal(SigningKey key) {
        this.key = key;
    }

    /** The text, which everybody can read, with its signature: letters, digits, hyphens, underscores and a dot. */
    public String close(String text) {
        return encoded(text.getBytes(StandardCharsets.UTF_8)) + "." + encoded(key.sign(text, SIGNATURE));
    }

    /** What was closed by the same key; empty for anything else. */
    public Optional<String> open(String sealed) {
        String[] parts = sealed == null || sealed.length() > LONGEST ? new String[0] : sealed.split("\\.", -1);
        if (parts.length != 2) {
            return Optional.empty();
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Base64.getUrlDecoder().decode(parts[0])))
                    .toString();
            byte[] signature = Base64.getUrlDecoder().decode(parts[1]);
            return signature.length == SIGNATURE && key.signed(text, signature) ? Optional.of(text) : Optional.empty();
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
