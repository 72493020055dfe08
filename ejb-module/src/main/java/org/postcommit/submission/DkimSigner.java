package org.postcommit.submission;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.postcommit.config.DkimSettings;

/** Puts a DKIM signature in front of finished mails (RFC 6376, RFC 8463), relaxed/relaxed. */
class DkimSigner {

    private static final List<String> SIGNED = List.of(
            "from",
            "reply-to",
            "to",
            "cc",
            "subject",
            "date",
            "message-id",
            "mime-version",
            "content-type",
            "content-transfer-encoding",
            "list-unsubscribe",
            "list-unsubscribe-post",
            "auto-submitted");

    private final String domain;
    private final String selector;
    private final PrivateKey key;

    DkimSigner(String domain, String selector, PrivateKey key) {
        this.domain = domain.toLowerCase(Locale.ROOT);
        this.selector = selector;
        this.key = key;
    }

    /** Empty when mail is not to be signed. */
    static Optional<DkimSigner> of(DkimSettings settings) {
        return settings.domain()
                .filter(domain -> settings.key() != null)
                .map(domain -> new DkimSigner(domain, settings.selector(), settings.key()));
    }

    /** Nobody believes a signature that is not of the sender's domain or of one above it (RFC 7489 §3.1.1). */
    boolean isFor(String senderDomain) {
        String sender = senderDomain.toLowerCase(Locale.ROOT);
        return sender.equals(domain) || sender.endsWith("." + domain);
    }

    /**
     * @param mail with CRLF line ends
     */
    byte[] sign(byte[] mail, Instant at) {
        try {
            var relaxed = new RelaxedMail(mail);
            Map<String, String> fields = relaxed.fields();
            List<String> names =
                    new ArrayList<>(SIGNED.stream().filter(fields::containsKey).toList());
            String toSign = String.join("", names.stream().map(fields::get).toList());
            names.add("from"); // signed as missing, so that nobody can add a second one (§8.15)
            byte[] bodyHash = MessageDigest.getInstance("SHA-256").digest(relaxed.body());
            String header = "DKIM-Signature: v=1; a=" + algorithm() + "; c=relaxed/relaxed;\r\n d=" + domain
                    + ";\r\n s="
                    + selector + "; t=" + at.getEpochSecond() + ";\r\n h="
                    + String.join(":", names).replaceAll("(.{1,70}:)", "$1\r\n ") + ";\r\n bh=" + base64(bodyHash)
                    + ";\r\n b=";
            byte[] signature = signature((toSign + RelaxedMail.field(header)).getBytes(StandardCharsets.ISO_8859_1));
            String signed = header + base64(signature).replaceAll("(.{72})(?=.)", "$1\r\n ") + "\r\n";
            return joined(signed.getBytes(StandardCharsets.ISO_8859_1), mail);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The mail could not be signed for " + domain + ".", e);
        }
    }

    private String algorithm() {
        return isRsa() ? "rsa-sha256" : "ed25519-sha256";
    }

    private boolean isRsa() {
        return key.getAlgorithm().equals("RSA");
    }

    private byte[] signature(byte[] header) throws GeneralSecurityException {
        var signature = Signature.getInstance(isRsa() ? "SHA256withRSA" : "Ed25519");
        signature.initSign(key);
        signature.update(isRsa() ? header : MessageDigest.getInstance("SHA-256").digest(header));
        return signature.sign();
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        var bytes = new ByteArrayOutputStream(first.length + second.length);
        bytes.writeBytes(first);
        bytes.writeBytes(second);
        return bytes.toByteArray();
    }
}
