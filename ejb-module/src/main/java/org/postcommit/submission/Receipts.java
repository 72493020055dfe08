package org.postcommit.submission;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.postcommit.api.DeliveryMode;
import org.postcommit.api.MessageStatus;
import org.postcommit.api.Receipt;
import org.postcommit.api.RecipientStatus;
import org.postcommit.message.Message;
import org.postcommit.message.Recipient;
import org.postcommit.message.Variant;
import org.postcommit.mode.Composed;

/** Writes receipts. */
class Receipts {

    private Receipts() {}

    /** A stored recipient; {@code tries} counts its attempts, good and bad. */
    public record Row(UUID id, String address, RecipientStatus status, String mailId, int tries) {

        /** As the submission answered: before anything was tried. */
        private Receipt.Line atSubmission() {
            boolean suppressed = status == RecipientStatus.SUPPRESSED && tries == 0;
            return new Receipt.Line(
                    id, address, suppressed ? RecipientStatus.SUPPRESSED : RecipientStatus.NOT_SENT, mailId);
        }
    }

    /** The answer that the submission gave, again. */
    static Receipt again(UUID id, DeliveryMode mode, List<Row> rows) {
        return of(id, mode, rows.stream().map(Row::atSubmission).toList());
    }

    /** What came of one event. */
    static Receipt together(UUID event, List<Receipt> receipts) {
        DeliveryMode mode = receipts.isEmpty() ? null : receipts.get(0).mode();
        return of(
                event,
                mode,
                receipts.stream()
                        .flatMap(receipt -> receipt.recipients().stream())
                        .toList());
    }

    /** As they were composed; the lines follow the order of the notification. */
    static Receipt of(Message message, Collection<Composed> mails) {
        return of(
                message.id(),
                message.mode(),
                mails.stream()
                        .flatMap(mail -> mail.recipients().stream().map(it -> new Submitted(it, mail.variant())))
                        .sorted(Comparator.comparing(it -> it.recipient().position()))
                        .map(Submitted::line)
                        .toList());
    }

    private record Submitted(Recipient recipient, Variant variant) {

        private Receipt.Line line() {
            return new Receipt.Line(recipient.id(), recipient.address(), recipient.status(), variant.mailId());
        }
    }

    private static Receipt of(UUID id, DeliveryMode mode, List<Receipt.Line> lines) {
        var statuses = lines.stream().map(Receipt.Line::status).toList();
        MessageStatus status = statuses.isEmpty() ? MessageStatus.NOT_SENT : MessageStatus.of(statuses);
        return new Receipt(id, mode, status, lines);
    }
}
