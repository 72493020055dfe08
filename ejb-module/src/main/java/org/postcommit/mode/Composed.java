package org.postcommit.mode;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.postcommit.message.Message;
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

    /** Those that may be sent to now. */
    List<Recipient> due() {
        Instant now = message.createdAt();
        return recipients.stream().filter(recipient -> recipient.isDueAt(now)).toList();
    }

    List<UUID> dueIds() {
        return due().stream().map(Recipient::id).toList();
    }
}
