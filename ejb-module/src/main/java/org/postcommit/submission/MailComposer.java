package org.postcommit.submission;

import jakarta.activation.DataHandler;
import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.postcommit.api.Addressee;
import org.postcommit.api.Attachment;
import org.postcommit.api.Notification;
import org.postcommit.template.PlainText;

/**
 * Writes the mail that goes over the wire, once and for all: CRLF line ends, 7-bit content, no line longer than 998
 * octets (RFC 5322 §2.1.1, RFC 2045).
 */
class MailComposer {

    private final Addressee standardFrom;
    private final Addressee standardReplyTo;
    private final Session ascii = session(false);
    private final Session utf8 = session(true);

    /**
     * @param standardReplyTo {@code null} when answers go to the sender
     */
    MailComposer(Addressee standardFrom, Addressee standardReplyTo) {
        this.standardFrom = standardFrom;
        this.standardReplyTo = standardReplyTo;
    }

    /**
     * @param messageId with angle brackets
     * @throws IllegalStateException when a checked notification cannot be written, which is our fault
     */
    byte[] compose(Notification notification, String messageId, Instant date) {
        try {
            var message = new FixedIdMessage(needsUtf8(notification) ? utf8 : ascii, messageId);
            message.setSentDate(Date.from(date));
            headers(message, notification);
            body(message, notification);
            message.saveChanges();
            var bytes = new ByteArrayOutputStream(4_096);
            message.writeTo(bytes);
            return bytes.toByteArray();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("The mail " + messageId + " could not be composed.", e);
        }
    }

    private static Session session(boolean utf8) {
        Properties properties = new Properties();
        properties.put("mail.mime.allowutf8", String.valueOf(utf8));
        return Session.getInstance(properties);
    }

    /** Only addresses whose local part is not ASCII make the header so (RFC 6532 §3.2). */
    private static boolean needsUtf8(Notification n) {
        return Stream.of(n.to(), n.cc(), Arrays.asList(n.from(), n.replyTo()))
                .flatMap(Collection::stream)
                .filter(Objects::nonNull)
                .anyMatch(
                        a -> EmailAddress.parse(a.address()).localPart().chars().anyMatch(c -> c > 127));
    }

    private void headers(MimeMessage message, Notification notification) throws MessagingException, IOException {
        message.setFrom(address(notification.from() == null ? standardFrom : notification.from()));
        Addressee replyTo = notification.replyTo() == null ? standardReplyTo : notification.replyTo();
        if (replyTo != null) {
            message.setReplyTo(new Address[] {address(replyTo)});
        }
        message.setRecipients(RecipientType.TO, addresses(notification.to()));
        message.setRecipients(RecipientType.CC, addresses(notification.cc()));
        if (notification.to().isEmpty() && notification.cc().isEmpty()) {
            message.setHeader("To", "undisclosed-recipients:;");
        }
        message.setSubject(notification.subject(), StandardCharsets.UTF_8.name());
        for (Map.Entry<String, String> header : notification.headers().entrySet()) {
            String value = MimeUtility.encodeText(header.getValue(), StandardCharsets.UTF_8.name(), null);
            message.setHeader(header.getKey(), MimeUtility.fold(header.getKey().length() + 2, value));
        }
    }

    private static void body(MimeMessage message, Notification notification) throws MessagingException {
        if (notification.attachments().isEmpty()) {
            text(message, notification);
            return;
        }
        var mixed = new MimeMultipart("mixed");
        var text = new MimeBodyPart();
        text(text, notification);
        mixed.addBodyPart(text);
        for (Attachment attachment : notification.attachments()) {
            mixed.addBodyPart(part(attachment));
        }
        message.setContent(mixed);
    }

    private static void text(MimePart part, Notification notification) throws MessagingException {
        String text = notification.text() == null ? PlainText.of(notification.html()) : notification.text();
        if (notification.html() == null) {
            part.setText(canonical(text), StandardCharsets.UTF_8.name());
            return;
        }
        Multipart alternative = new MimeMultipart("alternative");
        alternative.addBodyPart(textPart(text, "plain"));
        alternative.addBodyPart(textPart(notification.html(), "html"));
        part.setContent(alternative);
    }

    private static BodyPart textPart(String text, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(canonical(text), StandardCharsets.UTF_8.name(), subtype);
        return part;
    }

    private static BodyPart part(Attachment attachment) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(attachment.content(), attachment.contentType())));
        part.setHeader("Content-Transfer-Encoding", "base64");
        part.setFileName(attachment.name());
        part.setDisposition(BodyPart.ATTACHMENT);
        return part;
    }

    private static String canonical(String text) {
        return text.replaceAll("\\r\\n?|\\n", "\r\n");
    }

    private static Address[] addresses(List<Addressee> addressees)
            throws UnsupportedEncodingException, AddressException {
        if (addressees.isEmpty()) {
            return null;
        }
        var addresses = new Address[addressees.size()];
        for (int i = 0; i < addresses.length; i++) {
            addresses[i] = address(addressees.get(i));
        }
        return addresses;
    }

    private static InternetAddress address(Addressee addressee) throws UnsupportedEncodingException, AddressException {
        var address = new InternetAddress();
        address.setAddress(EmailAddress.parse(addressee.address()).toString());
        address.setPersonal(addressee.name(), StandardCharsets.UTF_8.name());
        return address;
    }

    /** Keeps its Message-ID when the mail is put together. */
    private static final class FixedIdMessage extends MimeMessage {

        private final String messageId;

        FixedIdMessage(Session session, String messageId) {
            super(session);
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }
}
