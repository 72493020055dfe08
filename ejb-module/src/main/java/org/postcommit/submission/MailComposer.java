package org.postcommit.submission;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.Properties;
import org.postcommit.api.Addressee;
import org.postcommit.api.Notification;

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
            var headers = new MailHeaders(
                    notification,
                    Objects.requireNonNullElse(notification.from(), standardFrom),
                    notification.replyTo() == null ? standardReplyTo : notification.replyTo());
            var mail = new FixedIdMessage(headers.needUtf8() ? utf8 : ascii, messageId);
            mail.setSentDate(Date.from(date));
            headers.fill(mail);
            new MailBody(notification).fill(mail);
            mail.saveChanges();
            var bytes = new ByteArrayOutputStream(4_096);
            mail.writeTo(bytes);
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
