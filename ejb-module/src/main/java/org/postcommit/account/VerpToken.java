package org.postcommit.account;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.postcommit.config.SigningKey;

/**
 * A recipient's id and its signature in 40 letters and digits. Base 32 in lower case (RFC 4648 §6), since not every relay
 * keeps the case of a local part; nine bytes of signature, since a local part has room for 64 characters.
 */
class VerpToken {

    static final int LENGTH = 40;

    private static final int ID = 16;
    private static final int SIGNATURE = 9;
    private static final String DIGITS = "abcdefghijklmnopqrstuvwxyz234567";

    private final SigningKey key;

    VerpToken(SigningKey key) {
        this.key = key;
    }

    String of(UUID id) {
        byte[] bytes = ByteBuffer.allocate(ID + SIGNATURE)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .put(key.sign(id.toString(), SIGNATURE))
                .array();
        return text(bytes);
    }

    /** Empty unless this key made it. */
    Optional<UUID> recipient(String token) {
        byte[] bytes = bytes(token);
        if (bytes == null) {
            return Optional.empty();
        }
        ByteBuffer id = ByteBuffer.wrap(bytes);
        UUID recipient = new UUID(id.getLong(), id.getLong());
        byte[] signature = Arrays.copyOfRange(bytes, ID, bytes.length);
        return key.signed(recipient.toString(), signature) ? Optional.of(recipient) : Optional.empty();
    }

    private static String text(byte[] bytes) {
        var text = new StringBuilder(LENGTH);
        int buffer = 0;
        int bits = 0;
        for (byte next : bytes) {
            buffer = buffer << 8 | next & 0xff;
            for (bits += 8; bits >= 5; bits -= 5) {
                text.append(DIGITS.charAt(buffer >> bits - 5 & 31));
            }
        }
        return text.toString();
    }

    /** {@code null} when it is none. */
    private static byte[] bytes(String token) {
        if (token.length() != LENGTH) {
            return null;
        }
        var bytes = ByteBuffer.allocate(ID + SIGNATURE);
        int buffer = 0;
        int bits = 0;
        for (int i = 0; i < LENGTH; i++) {
            int digit = DIGITS.indexOf(token.charAt(i));
            if (digit < 0) {
                return null;
            }
            buffer = buffer << 5 | digit;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.put((byte) (buffer >> bits));
            }
        }
        return bytes.array();
    }
}
