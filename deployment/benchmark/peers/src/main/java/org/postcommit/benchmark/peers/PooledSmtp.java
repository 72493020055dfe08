package org.postcommit.benchmark.peers;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.postcommit.benchmark.load.Letter;

/** Jakarta Mail with a kept connection for each thread. */
final class PooledSmtp {

    private final Session session;
    private final ThreadLocal<Transport> transports = new ThreadLocal<>();

    PooledSmtp(int relayPort) {
        System.setProperty("jakarta.mail.util.StreamProvider", "org.eclipse.angus.mail.util.MailStreamProvider");
        var properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", String.valueOf(relayPort));
        properties.put("mail.smtp.timeout", "30000");
        properties.put("mail.smtp.localhost", "localhost");
        session = Session.getInstance(properties);
    }

    void send(String address, String subject, String text, String html) throws MessagingException {
        var message = new MimeMessage(session);
        message.setFrom(Letter.FROM);
        message.setRecipients(MimeMessage.RecipientType.TO, address);
        message.setSubject(subject, StandardCharsets.UTF_8.name());
        var alternative = new MimeMultipart("alternative");
        alternative.addBodyPart(part(text, "plain"));
        alternative.addBodyPart(part(html, "html"));
        message.setContent(alternative);
        message.saveChanges();
        transport().sendMessage(message, new Address[] {new InternetAddress(address)});
    }

    private static MimeBodyPart part(String content, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(content, StandardCharsets.UTF_8.name(), subtype);
        return part;
    }

    private Transport transport() throws MessagingException {
        Transport kept = transports.get();
        if (kept == null || !kept.isConnected()) {
            kept = session.getTransport("smtp");
            kept.connect();
            transports.set(kept);
        }
        return kept;
    }
}
