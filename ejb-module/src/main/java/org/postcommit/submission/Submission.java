package org.postcommit.submission;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postcommit.api.Addressee;
import org.postcommit.api.DeliveryMode;
import org.postcommit.api.FieldError;
import org.postcommit.api.IdempotencyConflictException;
import org.postcommit.api.InvalidNotificationException;
import org.postcommit.api.Notification;
import org.postcommit.api.Receipt;
import org.postcommit.api.mailer.ReversePath;
import org.postcommit.config.DkimSettings;
import org.postcommit.config.RuntimeSettings;
import org.postcommit.config.Settings;
import org.postcommit.delivery.DeliveryMetrics;
import org.postcommit.delivery.Mailers;
import org.postcommit.message.Message;
import org.postcommit.message.MessageStore;
import org.postcommit.message.Recipient;
import org.postcommit.message.Variant;
import org.postcommit.mode.Composed;
import org.postcommit.mode.Mode;
import org.postcommit.mode.Modes;
import org.postcommit.suppression.SuppressionList;

/** Turns a checked notification into rows and queued ids. */
@ApplicationScoped
class Submission {

    /** More of them would hold the caller up. */
    private static final int MOST_DIRECT_RECIPIENTS = 20;

    @Inject
    private MessageStore store;

    @Inject
    private SuppressionList suppressions;

    @Inject
    private Modes modes;

    @Inject
    private RecipientLines lines;

    @Inject
    private RuntimeSettings runtimeSettings;

    @Inject
    private Mailers mailers;

    @Inject
    private DeliveryMetrics metrics;

    @Inject
    private Settings settings;

    @Inject
    private DkimSettings dkim;

    @Inject
    private Clock clock;

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
     * Refuses before it stores anything, so that a caller who catches what is thrown may go on in the same transaction.
     */
    Receipt submit(Notification notification, String producer) {
        Mode mode = modes.of(modeFor(notification));
        Message message = message(notification, producer, mode.name());
        String messageId = "<" + message.id() + "@" + domain(notification) + ">";
        byte[] content = compose(notification, messageId, message.createdAt());
        if (mode.stores() && !store.insert(message)) {
            return repeated(message);
        }
        var variant = new Variant(message, messageId, null, notification.subject(), content.length);
        List<Recipient> recipients = recipients(notification, message, variant);
        screen(recipients, notification.sendAt());
        metrics.submitted(recipients.size());
        mode.take(new Composed(message, variant, content, recipients));
        return Receipts.of(
                message,
                recipients.stream()
                        .map(r -> new Receipt.Line(r.id(), r.address(), r.status(), messageId))
                        .toList());
    }

    /** A mail that has to be remembered, or that goes to many, is never sent without having been stored. */
    private DeliveryMode modeFor(Notification notification) {
        DeliveryMode wanted = Optional.ofNullable(notification.mode()).orElse(runtimeSettings.mode());
        boolean needsRows = notification.idempotencyKey() != null
                || notification.sendAt() != null && notification.sendAt().isAfter(clock.instant())
                || new Addressees(notification).distinct().size() > MOST_DIRECT_RECIPIENTS;
        return wanted == DeliveryMode.DIRECT && needsRows ? DeliveryMode.DEFERRED : wanted;
    }

    private Message message(Notification notification, String producer, DeliveryMode mode) {
        return new Message(
                notification,
                producer,
                mode,
                Optional.ofNullable(notification.mailer()).orElseGet(() -> mailers.forType(notification.type())),
                new ReversePath(settings.envelopeFrom()),
                notification.idempotencyKey() == null ? null : Fingerprint.of(notification),
                clock.instant());
    }

    private Receipt repeated(Message message) {
        Message first =
                store.byKey(message.producer(), message.idempotencyKey()).orElseThrow();
        if (!first.fingerprint().equals(message.fingerprint())) {
            throw new IdempotencyConflictException(message.idempotencyKey());
        }
        return Receipts.again(first, lines.recipientsOf(first.id()));
    }

    private String domain(Notification notification) {
        String from = notification.from() == null
                ? settings.from()
                : notification.from().address();
        return EmailAddress.parse(from).domain();
    }

    private byte[] compose(Notification notification, String messageId, Instant date) {
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

    private static List<Recipient> recipients(Notification notification, Message message, Variant variant) {
        List<Recipient> recipients = new ArrayList<>();
        for (Addressee addressee : new Addressees(notification).distinct()) {
            recipients.add(new Recipient(
                    message,
                    variant,
                    recipients.size(),
                    EmailAddress.parse(addressee.address()).toString(),
                    addressee.name(),
                    addressee.language()));
        }
        return recipients;
    }

    /** Suppresses who is on the list, or everybody while mail is switched off; the others wait for their time. */
    private void screen(List<Recipient> recipients, Instant sendAt) {
        if (!runtimeSettings.mailEnabled()) {
            recipients.forEach(Recipient::switchedOff);
            return;
        }
        Map<String, String> reasons =
                suppressions.reasons(recipients.stream().map(Recipient::address).toList());
        for (Recipient recipient : recipients) {
            String reason = reasons.get(SuppressionList.key(recipient.address()));
            if (reason != null) {
                recipient.suppressed(reason);
            } else if (sendAt != null) {
                recipient.notBefore(sendAt);
            }
        }
    }
}
