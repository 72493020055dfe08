package org.postcommit.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postcommit.api.Attachment;
import org.postcommit.api.DeliveryMode;
import org.postcommit.api.FieldError;
import org.postcommit.api.InvalidNotificationException;
import org.postcommit.api.Notification;
import org.postcommit.api.mailer.ReversePath;
import org.postcommit.delivery.DeliveryMetrics;
import org.postcommit.message.EmailAddress;
import org.postcommit.message.Message;
import org.postcommit.message.MessageStore;
import org.postcommit.message.Recipient;
import org.postcommit.message.Variant;
import org.postcommit.mode.Composed;
import org.postcommit.mode.Modes;

/**
 * The door for mails that are written for each reader: stored as one message, and queued, in the transaction in progress.
 * Whoever comes here has looked at consent and suppression.
 */
@ApplicationScoped
public class PersonalMails {

    private static final int UNGUESSABLE_BITS = 80;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    private NotificationChecks checks;

    @Inject
    private Printing printing;

    @Inject
    private MessageStore store;

    @Inject
    private Modes modes;

    @Inject
    private DeliveryMetrics metrics;

    @Inject
    private Clock clock;

    /**
     * Writes as many of them as can be written.
     *
     * @param mails at most a hundred, so that they go over one connection
     * @return why the others cannot be, by the id of their recipient
     */
    public Map<UUID, String> submit(Mailing mailing, List<PersonalMail> mails) {
        var message = new Message(
                        common(mailing).build(),
                        mailing.producer(),
                        DeliveryMode.QUEUE,
                        mailing.mailer(),
                        new ReversePath(mailing.from().address()),
                        null,
                        clock.instant())
                .on(mailing.occasion());
        Map<UUID, String> refused = new HashMap<>();
        List<Composed> composed = new ArrayList<>();
        for (PersonalMail mail : mails) {
            try {
                composed.add(composed(message, notification(mailing, mail), mail, composed.size()));
            } catch (InvalidNotificationException e) {
                refused.put(mail.recipient(), reason(e));
            } catch (
                    RuntimeException
                            e) { // nothing is stored here: one that nobody foresaw must not keep the others waiting
                refused.put(mail.recipient(), e.toString());
            }
        }
        if (!composed.isEmpty()) {
            store.insert(message);
            metrics.submitted(composed.size());
            modes.of(DeliveryMode.QUEUE).take(composed);
        }
        return refused;
    }

    private Composed composed(Message message, Notification notification, PersonalMail mail, int position) {
        String messageId = messageId(message.id(), printing.domain(notification));
        Notification headed = Renamed.headers(notification, mail.headers());
        byte[] content = printing.print(headed, messageId, message.createdAt());
        var variant = new Variant(message, messageId, mail.mail().language(), notification.subject(), content.length);
        var recipient = new Recipient(
                mail.recipient(),
                message,
                variant,
                position,
                EmailAddress.parse(mail.to().address()).toString(),
                mail.to().name(),
                mail.to().language());
        return new Composed(message, variant, content, List.of(recipient));
    }

    /** A reader must not guess her neighbour's: whoever knows it may report about the mail. */
    static String messageId(UUID messageId, String domain) {
        String random = new BigInteger(UNGUESSABLE_BITS, RANDOM).toString(Character.MAX_RADIX);
        return "<" + messageId + "." + random + "@" + domain + ">";
    }

    private static Notification.Builder common(Mailing mailing) {
        return Notification.ofType(mailing.type())
                .template(mailing.template())
                .from(mailing.from())
                .replyTo(mailing.replyTo())
                .mailer(mailing.mailer())
                .priority(mailing.priority())
                .onAmbiguous(mailing.onAmbiguous());
    }

    /** Checked like everybody's, as if it had been written by hand. */
    private Notification notification(Mailing mailing, PersonalMail mail) {
        Notification.Builder builder = common(mailing)
                .template(null)
                .to(mail.to())
                .subject(mail.mail().subject())
                .html(mail.mail().html())
                .text(mail.mail().text());
        mail.mail()
                .images()
                .forEach(image -> builder.attach(
                        new Attachment(image.name(), image.contentType(), image.content(), image.name())));
        Notification notification = builder.build();
        List<FieldError> errors = checks.errorsIn(notification);
        if (!errors.isEmpty()) {
            throw new InvalidNotificationException(errors);
        }
        return notification;
    }

    private static String reason(InvalidNotificationException e) {
        FieldError first = e.errors().get(0);
        return first.field() + " " + first.message();
    }
}
