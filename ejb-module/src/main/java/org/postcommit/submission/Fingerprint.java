package org.postcommit.submission;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.postcommit.api.Attachment;
import org.postcommit.api.Notification;

/** Tells whether two notifications ask for the same: SHA-256 over everything in them, each part with its length. */
class Fingerprint {

    private final MessageDigest digest;

    private Fingerprint() throws NoSuchAlgorithmException {
        digest = MessageDigest.getInstance("SHA-256");
    }

    static String of(Notification n) {
        try {
            var fingerprint = new Fingerprint();
            fingerprint.add(n.type(), n.to(), n.cc(), n.bcc(), n.subject(), n.text(), n.html(), n.template(), n.data());
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
