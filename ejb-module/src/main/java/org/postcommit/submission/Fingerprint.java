package org.postcommit.submission;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.postcommit.api.Attachment;
import org.postcommit.api.Notification;
import org.postcommit.api.json.JsonData;

/** Tells whether two notifications ask for the same: SHA-256 over everything in them, each part with its length. */
class Fingerprint {

    private final MessageDigest digest;

    private Fingerprint() throws NoSuchAlgorithmException {
        digest = MessageDigest.getInstance("SHA-256");
    }

    static String of(Notification n) {
        try {
            var fingerprint = new Fingerprint();
            fingerprint.add(
                    n.type(),
                    n.to(),
                    n.cc(),
                    n.bcc(),
                    n.subject(),
                    n.text(),
                    n.html(),
                    n.template(),
                    sorted(JsonData.plain(n.data())));
            for (Attachment attachment : n.attachments()) {
                fingerprint.add(attachment.name(), attachment.contentType(), attachment.contentId());
                fingerprint.add(attachment.content());
            }
            fingerprint.add(n.headers(), n.from(), n.replyTo(), n.mailer(), n.priority(), n.mode());
            fingerprint.add(n.sendAt(), n.expiresAt(), n.onAmbiguous());
            return HexFormat.of().formatHex(fingerprint.digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256.", e);
        }
    }

    /** The same data in whatever order they were given. */
    private static String sorted(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, String> sorted = new TreeMap<>();
            map.forEach((name, each) -> sorted.put(quoted(name), sorted(each)));
            return sorted.toString();
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Fingerprint::sorted).toList().toString();
        }
        return quoted(value);
    }

    /** With its length, so that no text looks like two. */
    private static String quoted(Object value) {
        String text = String.valueOf(value);
        return text.length() + ":" + text;
    }

    private void add(Object... parts) {
        for (Object part : parts) {
            add(String.valueOf(part).getBytes(StandardCharsets.UTF_8));
        }
    }

    private void add(byte[] bytes) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
    }
}
