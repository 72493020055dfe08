package org.postcommit.submission;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.postcommit.api.Addressee;
import org.postcommit.api.FieldError;
import org.postcommit.api.InvalidNotificationException;
import org.postcommit.api.Notification;
import org.postcommit.config.DkimSettings;
import org.postcommit.config.Settings;
import org.postcommit.message.EmailAddress;

/** The bytes of mails, signed where there is a key. */
@ApplicationScoped
class Printing {

    @Inject
    private Settings settings;

    @Inject
    private DkimSettings dkim;

    private MailComposer composer;
    private Optional<DkimSigner> signer;

    @PostConstruct
    void prepare() {
        composer = new MailComposer(
                Addressee.of(settings.from()),
                settings.replyTo().map(Addressee::of).orElse(null));
        signer = DkimSigner.of(dkim);
    }

    /**
     * @throws InvalidNotificationException when it becomes too large
     */
    byte[] print(Notification notification, String messageId, Instant date) {
        byte[] unsigned = composer.compose(notification, messageId, date);
        String sender = domain(notification);
        byte[] content = signer.filter(s -> s.isFor(sender))
                .map(s -> s.sign(unsigned, date))
                .orElse(unsigned);
        if (content.length > NotificationCheck.MAX_BYTES) {
            throw new InvalidNotificationException(List.of(new FieldError(
                    "attachments",
                    "make a mail of " + content.length + " bytes; at most " + NotificationCheck.MAX_BYTES
                            + " are allowed")));
        }
        return content;
    }

    /** Of the sender. */
    String domain(Notification notification) {
        String from = notification.from() == null
                ? settings.from()
                : notification.from().address();
        return EmailAddress.parse(from).domain();
    }
}
