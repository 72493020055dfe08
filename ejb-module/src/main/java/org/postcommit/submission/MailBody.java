package org.postcommit.submission;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postcommit.api.Attachment;
import org.postcommit.api.Notification;
import org.postcommit.template.PlainText;

/**
 * What is below the header: mixed(related(alternative(text, html, invitation), images), files), each level only when
 * there is something for it (RFC 2046 §5.1, RFC 2387, RFC 6047 §2.4).
 */
class MailBody {

    /** What the first part is has to be said (RFC 2387 §3.1). */
    private static final String RELATED = "related; type=\"multipart/alternative\"";

    private final Notification notification;

    MailBody(Notification notification) {
        this.notification = notification;
    }

    void fill(MimePart mail) throws MessagingException {
        List<MimeBodyPart> files = new ArrayList<>();
        List<MimeBodyPart> images = new ArrayList<>();
        for (Attachment attachment : notification.attachments()) {
            if (isImage(attachment)) {
                images.add(image(attachment));
            } else {
                files.add(file(attachment));
            }
        }
        nest("mixed", mail, files, content -> nest("related", content, images, this::readable));
    }

    /** Without HTML there is nothing to show an image in. */
    private boolean isImage(Attachment attachment) {
        return attachment.contentId() != null && notification.html() != null;
    }

    /** Plainest first: readers show the last they can. */
    private void readable(MimePart part) throws MessagingException {
        List<MimeBodyPart> richer = new ArrayList<>();
        if (notification.html() != null) {
            var html = new MimeBodyPart();
            text(html, notification.html(), "html");
            richer.add(html);
        }
        Optional<Invitation> invitation = notification.attachments().stream()
                .flatMap(attachment -> Invitation.of(attachment).stream())
                .findFirst();
        if (invitation.isPresent()) {
            richer.add(invitation.get().part());
        }
        String text = notification.text() == null ? PlainText.of(notification.html()) : notification.text();
        nest("alternative", part, richer, plain -> text(plain, text, "plain"));
    }

    /** The first part alone, or all of them in a multipart. */
    private static void nest(String subtype, MimePart part, List<MimeBodyPart> others, Filling first)
            throws MessagingException {
        if (others.isEmpty()) {
            first.fill(part);
            return;
        }
        var multipart = new MimeMultipart(subtype.equals("related") ? RELATED : subtype);
        var body = new MimeBodyPart();
        first.fill(body);
        multipart.addBodyPart(body);
        for (MimeBodyPart other : others) {
            multipart.addBodyPart(other);
        }
        part.setContent(multipart);
    }

    private static void text(MimePart part, String text, String subtype) throws MessagingException {
        part.setText(text.replaceAll("\\r\\n?|\\n", "\r\n"), StandardCharsets.UTF_8.name(), subtype);
    }

    private static MimeBodyPart image(Attachment attachment) throws MessagingException {
        MimeBodyPart part = base64(attachment, Part.INLINE);
        part.setContentID("<" + attachment.contentId() + ">");
        return part;
    }

    private static MimeBodyPart file(Attachment attachment) throws MessagingException {
        return base64(attachment, Part.ATTACHMENT);
    }

    private static MimeBodyPart base64(Attachment attachment, String disposition) throws MessagingException {
        var name = new FileName(attachment.name());
        var type = new ContentType(attachment.contentType());
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(attachment.content(), attachment.contentType())));
        part.setHeader("Content-Type", type + (type.getParameter("name") == null ? name.as("name") : ""));
        part.setHeader("Content-Transfer-Encoding", "base64");
        part.setHeader("Content-Disposition", disposition + name.as("filename"));
        return part;
    }

    /** Writes something into a part. */
    private interface Filling {
        void fill(MimePart part) throws MessagingException;
    }
}
