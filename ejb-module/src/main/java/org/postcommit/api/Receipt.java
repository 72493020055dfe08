package org.postcommit.api;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/**
 * What {@link NotificationService#send} stored. It counts once the transaction commits.
 *
 * @param id the notification, a UUIDv7
 * @param mode the mode the notification travels in; {@code null} when an event led to none
 * @param status the notification's status at submission
 * @param recipients one line per address, in the order To, Cc, Bcc, duplicates removed
 */
public record Receipt(UUID id, DeliveryMode mode, MessageStatus status, List<Line> recipients) implements Serializable {

    public Receipt {
        recipients = List.copyOf(recipients);
    }

    /**
     * One recipient.
     *
     * @param id the recipient, a UUIDv7
     * @param messageId Message-ID of the mail with its angle brackets (RFC 5322 §3.6.4); never changes on a resend
     */
    public record Line(UUID id, String address, RecipientStatus status, String messageId) implements Serializable {}
}
