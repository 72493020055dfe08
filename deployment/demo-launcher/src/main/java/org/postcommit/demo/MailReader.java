package org.postcommit.demo;

import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;

/** Takes a stored MIME message apart. */
final class MailReader {

    private MailReader() {}

    /** GreenMail speaks java.util.Date. */
    @SuppressWarnings("JavaUtilDate")
    static CaughtMail read(StoredMessage stored) {
        try {
            MimeMessage mail = stored.getMimeMessage();
            return new CaughtMail(
                    stored.getUid(),
                    addresses(mail.getFrom()),
                    addresses(mail.getRecipients(Message.RecipientType.TO)),
                    Objects.requireNonNullElse(mail.getSubject(), ""),
                    Objects.requireNonNullElse(mail.getMessageID(), ""),
                    Instant.ofEpochMilli(stored.getReceivedDate().getTime()),
                    body(mail, "text/plain"),
                    body(mail, "text/html"),
                    GreenMailUtil.getWholeMessage(mail));
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("mail " + stored.getUid() + " cannot be read", e);
        }
    }

    /** The first part of this type, at whatever depth; empty when there is none. */
    private static String body(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return part.getContent().toString();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                String found = body(parts.getBodyPart(i), type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }

    private static String addresses(Address[] addresses) {
        return addresses == null
                ? ""
                : Arrays.stream(addresses).map(MailReader::readable).collect(Collectors.joining(", "));
    }

    private static String readable(Address address) {
        return address instanceof InternetAddress internet ? internet.toUnicodeString() : address.toString();
    }
}
