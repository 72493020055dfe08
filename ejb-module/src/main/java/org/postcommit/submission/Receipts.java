package org.postcommit.submission;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
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
    static Receipt again(Message message, List<Row> rows) {
        return of(message, rows.stream().map(Row::atSubmission).toList());
    }

    /** As they were composed; the lines follow the order of the notification. */
    static Receipt of(Message message, Collection<Composed> mails) {
        return of(
                message,
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

    private static Receipt of(Message message, List<Receipt.Line> lines) {
        var statuses = lines.stream().map(Receipt.Line::status).toList();
        return new Receipt(message.id(), message.mode(), MessageStatus.of(statuses), lines);
    }
}
