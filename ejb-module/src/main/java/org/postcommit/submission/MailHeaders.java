package org.postcommit.submission;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.postcommit.api.Addressee;
import org.postcommit.api.Notification;
import org.postcommit.message.EmailAddress;

/**
 * The header fields that a notification decides.
 *
 * @param replyTo {@code null} when answers go to the sender
 */
record MailHeaders(Notification notification, Addressee from, Addressee replyTo) {

    /** Only addresses whose local part is not ASCII make the header so (RFC 6532 §3.2). */
    boolean needUtf8() {
        return Stream.of(notification.to(), notification.cc(), List.of(from), answersTo())
                .flatMap(List::stream)
                .map(addressee -> EmailAddress.parse(addressee.address()).localPart())
                .anyMatch(local -> local.chars().anyMatch(c -> c > 127));
    }

    void fill(MimeMessage mail) throws MessagingException, UnsupportedEncodingException {
        addresses(mail, "From", List.of(from));
        addresses(mail, "Reply-To", answersTo());
        addresses(mail, "To", notification.to());
        addresses(mail, "Cc", notification.cc());
        if (notification.to().isEmpty() && notification.cc().isEmpty()) {
            mail.setHeader("To", "undisclosed-recipients:;");
        }
        mail.setHeader("Subject", HeaderText.of("Subject", notification.subject()));
        for (Map.Entry<String, String> header : notification.headers().entrySet()) {
            mail.setHeader(header.getKey(), HeaderText.of(header.getKey(), header.getValue()));
        }
    }

    private List<Addressee> answersTo() {
        return replyTo == null ? List.of() : List.of(replyTo);
    }

    private static void addresses(MimeMessage mail, String header, List<Addressee> addressees)
            throws MessagingException, UnsupportedEncodingException {
        var addresses = new StringJoiner(",\r\n ");
        for (Addressee addressee : addressees) {
            addresses.add(address(addressee));
        }
        if (!addressees.isEmpty()) {
            mail.setHeader(header, addresses.toString());
        }
    }

    /** Names are encoded even where addresses are not, so that lines stay short. */
    private static String address(Addressee addressee) throws UnsupportedEncodingException {
        String bare = EmailAddress.parse(addressee.address()).toString();
        String name = addressee.name();
        if (name != null && !HeaderText.isPlain(name)) {
            return MimeUtility.fold(10, HeaderText.words(name) + " <" + bare + ">");
        }
        var address = new InternetAddress();
        address.setAddress(bare);
        address.setPersonal(name, "UTF-8");
        return address.toString();
    }
}
