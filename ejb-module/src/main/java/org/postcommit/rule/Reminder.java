package org.postcommit.rule;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A notification that waits for its time and may be called off. */
@Entity
class Reminder {

    @Id
    @Column(name = "notification_id")
    private UUID notificationId;

    private String rule;

    @Column(name = "event_key")
    private String key;

    @Column(name = "due_at")
    private Instant dueAt;

    protected Reminder() {}

    /** @param key of the event; {@code null} when it has none, then no event calls it off */
    Reminder(UUID notificationId, String rule, String key, Instant dueAt) {
        this.notificationId = notificationId;
        this.rule = rule;
        this.key = key;
        this.dueAt = dueAt;
    }
}
