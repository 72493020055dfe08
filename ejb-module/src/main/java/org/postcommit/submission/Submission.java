package org.postcommit.submission;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.postcommit.api.Addressee;
import org.postcommit.api.DeliveryMode;
import org.postcommit.api.FieldError;
import org.postcommit.api.IdempotencyConflictException;
import org.postcommit.api.InvalidNotificationException;
import org.postcommit.api.Notification;
import org.postcommit.api.Receipt;
import org.postcommit.config.Settings;
import org.postcommit.delivery.DeliveryClockwork;
import org.postcommit.delivery.DeliveryQueue;
import org.postcommit.delivery.Mailers;
import org.postcommit.delivery.QueueDepth;
import org.postcommit.message.Message;
import org.postcommit.message.Recipient;
import org.postcommit.message.ReversePath;
import org.postcommit.message.Variant;
import org.postcommit.suppression.SuppressionList;

/** Turns a checked notification into rows and queued ids. */
@ApplicationScoped
class Submission {

    @Inject
    private MessageStore store;

    @Inject
    private SuppressionList suppressions;

    @Inject
    private DeliveryQueue queue;

    @Inject
    private QueueDepth depth;

    @Inject
    private DeliveryClockwork clockwork;

    @Inject
    private Mailers mailers;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    private MailComposer composer;

    @PostConstruct
    void prepare() {
        composer = new MailComposer(
                Addressee.of(settings.from()),
                settings.replyTo().map(Addressee::of).orElse(null));
    }

    Receipt submit(Notification notification, String producer) {
        Message message = message(notification, producer);
        if (!store.insert(message)) {
            return repeated(message);
        }
        String messageId = "<" + message.id() + "@" + domain(notification) + ">";
        byte[] content = compose(notification, messageId, message.createdAt());
        var variant = new Variant(message, messageId, null, notification.subject(), content.length);
        List<Recipient> recipients = recipients(notification, message, variant);
        List<UUID> ready = screen(recipients, notification.sendAt(), message.createdAt());
        store.store(variant, content, recipients);
        queue.enqueue(ready, message.priority(), Duration.ZERO);
        return Receipts.of(
                message,
                recipients.stream()
                        .map(r -> new Receipt.Line(r.id(), r.address(), r.status(), messageId))
                        .toList());
    }

    private Message message(Notification notification, String producer) {
        return new Message(
                notification,
                producer,
                DeliveryMode.QUEUE,
                Optional.ofNullable(notification.mailer()).orElse(mailers.standard()),
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
        return Receipts.again(first, store.recipientsOf(first.id()));
    }

    private String domain(Notification notification) {
        String from = notification.from() == null
                ? settings.from()
                : notification.from().address();
        return EmailAddress.parse(from).domain();
    }

    private byte[] compose(Notification notification, String messageId, Instant date) {
        byte[] content = composer.compose(notification, messageId, date);
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

    /** Suppresses who is on the list, and gives the ids that go to the queue now. */
    private List<UUID> screen(List<Recipient> recipients, Instant sendAt, Instant now) {
        Map<String, String> reasons =
                suppressions.reasons(recipients.stream().map(Recipient::address).toList());
        boolean later = sendAt != null && sendAt.isAfter(now);
        boolean queued = !later && depth.hasRoomFor(recipients.size());
        List<UUID> ready = new ArrayList<>();
        for (Recipient recipient : recipients) {
            String reason = reasons.get(SuppressionList.key(recipient.address()));
            if (reason != null) {
                recipient.suppressed(reason);
            } else if (queued) {
                recipient.queued(now);
                ready.add(recipient.id());
            } else if (later) {
                recipient.notBefore(sendAt);
            }
        }
        if (!queued) {
            clockwork.sweepSoon();
        }
        return ready;
    }
}
