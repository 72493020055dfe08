package org.postcommit.mode;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.postcommit.message.Message;
import org.postcommit.message.MessageStore;
import org.postcommit.message.Recipient;
import org.postcommit.message.Variant;

/**
 * A mail ready to go.
 *
 * @param content the finished message, CRLF line ends
 * @param recipients all of them, in the order of the receipt; some may be suppressed or wait for their time
 */
@SuppressWarnings("ArrayRecordComponent") // handed from the composer to the store or the wire, never compared
public record Composed(Message message, Variant variant, byte[] content, List<Recipient> recipients) {

    /** Stores mails of one message, each with its content. */
    static void store(List<Composed> mails, MessageStore store) {
        store.store(
                mails.stream().map(Composed::variant).toList(),
                mails.stream().collect(Collectors.toMap(mail -> mail.variant().id(), Composed::content)),
                mails.stream().flatMap(mail -> mail.recipients().stream()).toList());
    }

    /** Those that may be sent to now. */
    List<Recipient> due() {
        Instant now = message.createdAt();
        return recipients.stream().filter(recipient -> recipient.isDueAt(now)).toList();
    }

    List<UUID> dueIds() {
        return due().stream().map(Recipient::id).toList();
    }
}
