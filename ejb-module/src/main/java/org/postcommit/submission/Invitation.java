package org.postcommit.submission;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.ParseException;
import jakarta.mail.util.ByteArrayDataSource;
import java.util.Optional;
import org.postcommit.api.Attachment;

/** A calendar file that asks, answers or calls off (RFC 6047): mail programs look for it beside the text. */
record Invitation(ContentType type, Attachment file) {

    /** Empty for every other file. */
    static Optional<Invitation> of(Attachment file) {
        try {
            var type = new ContentType(file.contentType());
            boolean invites =
                    file.contentId() == null && type.match("text/calendar") && type.getParameter("method") != null;
            return invites ? Optional.of(new Invitation(type, file)) : Optional.empty();
        } catch (ParseException e) {
            return Optional.empty();
        }
    }

    boolean isUtf8() {
        String charset = type.getParameter("charset");
        return charset == null || charset.equalsIgnoreCase("utf-8") || charset.equalsIgnoreCase("us-ascii");
    }

    /** The same bytes as an alternative to the text. */
    MimeBodyPart part() throws MessagingException {
        var offered = new ContentType(type.toString());
        offered.setParameter("charset", "UTF-8");
        offered.getParameterList().remove("name"); // an alternative has no file name
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(file.content(), offered.toString())));
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }
}
