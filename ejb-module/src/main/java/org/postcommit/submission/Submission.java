package org.postcommit.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.postcommit.config.RuntimeSettings;
import org.postcommit.config.Settings;
import org.postcommit.delivery.DeliveryMetrics;
import org.postcommit.delivery.Mailers;
import org.postcommit.message.EmailAddress;
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

    private static final long MOST_BYTES_TOGETHER = 100L << 20;

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
    private Printing printing;

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
        return new Prepared(message, mode, composed(notification, message), notification.sendAt());
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

    private List<Composed> composed(Notification notification, Message message) {
        Map<String, Integer> positions = positions(notification);
        List<Composed> mails = new ArrayList<>();
        long bytes = 0;
        for (Rendition rendition : renditions.of(notification)) {
            String copy = mails.isEmpty() ? "" : "." + (mails.size() + 1);
            String messageId = "<" + message.id() + copy + "@" + printing.domain(notification) + ">";
            Notification worded = rendition.notification();
            byte[] content = printing.print(worded, messageId, message.createdAt());
            bytes += content.length;
            refuseTooMuch(bytes);
            var variant = new Variant(message, messageId, rendition.language(), worded.subject(), content.length);
            List<Recipient> recipients = rendition.readers().stream()
                    .map(reader -> recipient(message, variant, positions.get(reader.address()), reader))
                    .toList();
            mails.add(new Composed(message, variant, content, recipients));
        }
        return mails;
    }

    /** All of them are in memory at once. */
    private static void refuseTooMuch(long bytes) {
        if (bytes > MOST_BYTES_TOGETHER) {
            throw new InvalidNotificationException(List.of(new FieldError(
                    "template",
                    "makes mails of more than " + (MOST_BYTES_TOGETHER >> 20) + " MiB together, one for each reader;"
                            + " submit it in parts")));
        }
    }

    private static Map<String, Integer> positions(Notification notification) {
        Map<String, Integer> positions = new HashMap<>();
        new Addressees(notification).distinct().forEach(it -> positions.put(it.address(), positions.size()));
        return positions;
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

    private static Recipient recipient(Message message, Variant variant, int position, Addressee reader) {
        return new Recipient(
                message,
                variant,
                position,
                EmailAddress.parse(reader.address()).toString(),
                reader.name(),
                reader.language());
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
