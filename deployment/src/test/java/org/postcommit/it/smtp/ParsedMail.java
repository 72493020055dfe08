package org.postcommit.it.smtp;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/** A mail as a reader sees it. */
public final class ParsedMail {

    private final MimeMessage message;
    private final Map<String, String> texts = new LinkedHashMap<>();

    public ParsedMail(ReceivedMail mail) {
        try {
            message = new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(mail.text().getBytes(StandardCharsets.UTF_8)));
            collect(message);
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("no mail: " + mail.text(), e);
        }
    }

    private void collect(Part part) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart child = parts.getBodyPart(i);
                collect(child);
            }
        } else if (part.getContent() instanceof String text) {
            texts.putIfAbsent(part.getContentType().split(";")[0].toLowerCase(java.util.Locale.ROOT), text);
        }
    }

    public String subject() {
        try {
            return message.getSubject();
        } catch (MessagingException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    /** Of the first header of this name, {@code null} when there is none. */
    public String header(String name) {
        try {
            String[] values = message.getHeader(name);
            return values == null ? null : values[0];
        } catch (MessagingException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    /** Line ends as LF, {@code null} when there is none. */
    public String html() {
        return lines(texts.get("text/html"));
    }

    /** Line ends as LF, {@code null} when there is none. */
    public String text() {
        return lines(texts.get("text/plain"));
    }

    private static String lines(String text) {
        return text == null ? null : text.replace("\r\n", "\n");
    }
}
