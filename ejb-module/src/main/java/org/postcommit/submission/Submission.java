package org.postcommit.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postcommit.api.DeliveryMode;
import org.postcommit.api.IdempotencyConflictException;
import org.postcommit.api.InvalidNotificationException;
import org.postcommit.api.Notification;
import org.postcommit.api.Receipt;
import org.postcommit.api.mailer.ReversePath;
import org.postcommit.config.RuntimeSettings;
import org.postcommit.config.Settings;
import org.postcommit.delivery.DeliveryMetrics;
import org.postcommit.delivery.Mailers;
import org.postcommit.message.Message;
import org.postcommit.message.MessageStore;
import org.postcommit.message.Recipient;
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
    private Renditions renditions;

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
    private Composition composition;

    @Inject
    private Clock clock;

    /**
     * Refuses before it stores anything, so that a caller who catches what is thrown may go on in the same transaction.
     */
    Receipt submit(Notification notification, String producer) {
        return submit(prepare(notification, producer));
    }

    /**
     * Writes the mails, and stores nothing yet.
     *
     * @throws InvalidNotificationException when they cannot be written
     */
    Prepared prepare(Notification given, String producer) {
        Notification notification = renditions.typed(given);
        Mode mode = modes.of(modeFor(notification));
        String fingerprint = given.idempotencyKey() == null ? null : Fingerprint.of(given);
        Message message = message(notification, producer, mode.name(), fingerprint);
        return new Prepared(message, mode, composition.of(notification, message), notification.sendAt());
    }

    /**
     * Everything a notification becomes.
     *
     * @param sendAt {@code null} for at once
     */
    record Prepared(Message message, Mode mode, List<Composed> mails, Instant sendAt) {}

    Receipt submit(Prepared prepared) {
        Message message = prepared.message();
        if (prepared.mode().stores() && !store.insert(message)) {
            return repeated(message);
        }
        List<Recipient> recipients = prepared.mails().stream()
                .flatMap(mail -> mail.recipients().stream())
                .toList();
        screen(recipients, prepared.sendAt());
        metrics.submitted(recipients.size());
        prepared.mode().take(prepared.mails());
        return Receipts.of(message, prepared.mails());
    }

    /** A mail that has to be remembered, or that goes to many, is never sent without having been stored. */
    private DeliveryMode modeFor(Notification notification) {
        DeliveryMode wanted = Optional.ofNullable(notification.mode()).orElse(runtimeSettings.mode());
        boolean needsRows = notification.idempotencyKey() != null
                || notification.sendAt() != null && notification.sendAt().isAfter(clock.instant())
                || new Addressees(notification).distinct().size() > MOST_DIRECT_RECIPIENTS;
        return wanted == DeliveryMode.DIRECT && needsRows ? DeliveryMode.DEFERRED : wanted;
    }

    private Message message(Notification notification, String producer, DeliveryMode mode, String fingerprint) {
        return new Message(
                notification,
                producer,
                mode,
                Optional.ofNullable(notification.mailer()).orElseGet(() -> mailers.forType(notification.type())),
                new ReversePath(settings.envelopeFrom()),
                fingerprint,
                clock.instant());
    }

    private Receipt repeated(Message message) {
        Message first =
                store.byKey(message.producer(), message.idempotencyKey()).orElseThrow();
        if (!first.fingerprint().equals(message.fingerprint())) {
            throw new IdempotencyConflictException(message.idempotencyKey());
        }
        return Receipts.again(first.id(), first.mode(), lines.recipientsOf(first.id()));
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
