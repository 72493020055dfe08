package org.postcommit.submission;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Properties;
import org.postcommit.api.admin.MailContent;

/** Takes a stored mail apart for people. */
public class MailReader {

    /** What is shown when the body was purged. */
    public static final MailContent PURGED = new MailContent(List.of(), null, null, List.of(), "");

    private static final int MAX_SOURCE = 256 * 1024;

    private final List<MailContent.File> attachments = new ArrayList<>();
    private String text;
    private String html;

    private MailReader() {}

    public static MailContent read(byte[] mime) {
        try {
            var message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mime));
            var reader = new MailReader();
            reader.take(message);
            String source = new String(mime, 0, Math.min(mime.length, MAX_SOURCE), StandardCharsets.UTF_8);
            return new MailContent(headers(message), reader.text, reader.html, List.copyOf(reader.attachments), source);
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("A stored mail could not be read.", e);
        }
    }

    private void take(Part part) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart multipart) {
            for (int i = 0; i < multipart.getCount(); i++) {
                take(multipart.getBodyPart(i));
            }
        } else if (part.getFileName() != null) {
            attachments.add(new MailContent.File(
                    MimeUtility.decodeText(part.getFileName()), part.getContentType(), part.getSize()));
        } else if (part.isMimeType("text/html")) {
            html = (String) part.getContent();
        } else if (part.isMimeType("text/plain")) {
            text = (String) part.getContent();
        }
    }

    private static List<MailContent.Header> headers(MimeMessage message)
            throws MessagingException, UnsupportedEncodingException {
        List<MailContent.Header> headers = new ArrayList<>();
        for (Enumeration<Header> all = message.getAllHeaders(); all.hasMoreElements(); ) {
            Header header = all.nextElement();
            headers.add(new MailContent.Header(
                    header.getName(), MimeUtility.decodeText(MimeUtility.unfold(header.getValue()))));
        }
        return headers;
    }
}
