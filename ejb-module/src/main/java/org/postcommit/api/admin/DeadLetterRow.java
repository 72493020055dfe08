package org.postcommit.api.admin;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.postcommit.api.RecipientStatus;

/**
 * A delivery that the broker gave up on.
 *
 * @param id of the dead letter, a UUIDv7
 * @param at when it was given up
 * @param queue the queue it was to be delivered from, such as {@code PostcommitDelivery}
 * @param body of the JMS message: ids of recipients joined by commas, never content; what somebody else put into the queue
 *     is cut after 4,000 characters
 * @param reason the last failure of its recipients, cut after 500 characters
 * @param closedAt when it was replayed or discarded; {@code null} while it is open
 * @param closedBy who did that; {@code null} while it is open
 * @param recipients those that became ERROR by it, as they are now; without those deleted since
 */
public record DeadLetterRow(
        UUID id,
        Instant at,
        String queue,
        String body,
        String reason,
        DeadLetterState state,
        Instant closedAt,
        String closedBy,
        List<Line> recipients)
        implements Serializable {

    public DeadLetterRow {
        recipients = List.copyOf(recipients);
    }

    /**
     * One of its recipients.
     *
     * @param reason why the status is what it is; {@code null} when there is nothing to say
     */
    public record Line(UUID id, String address, String subject, RecipientStatus status, String reason)
            implements Serializable {}
}
