package org.postcommit.api.event;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * Something that has happened to a mail. Observed with {@code @Observes DeliveryEvent} inside the EAR: after the commit,
 * in a transaction of the observers' own; what they throw changes nothing that has happened.
 *
 * @param id the same each time this event is told; rises with time (UUIDv7)
 * @param at when it happened
 * @param notificationId {@code null} for what concerns no notification
 * @param recipientId {@code null} for what concerns no single recipient
 * @param messageId the mail's Message-ID with angle brackets; {@code null} when its rows are gone or there is no one mail
 */
public record DeliveryEvent(
        UUID id, EventKind event, Instant at, UUID notificationId, UUID recipientId, String messageId)
        implements Serializable {

    public DeliveryEvent {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(at, "at");
    }
}
