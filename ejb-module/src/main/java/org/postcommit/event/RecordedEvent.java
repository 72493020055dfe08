package org.postcommit.event;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.postcommit.api.event.EventKind;
import org.postcommit.message.Ids;

/** An event on its way out. Narrow, since one is written with each outcome; the Message-ID is looked up later. */
@Entity
@Table(name = "event")
public class RecordedEvent {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private EventKind kind;

    private Instant at;

    @Column(name = "notification_id")
    private UUID notificationId;

    @Column(name = "recipient_id")
    private UUID recipientId;

    protected RecordedEvent() {}

    /** That a recipient has become SENT. */
    public static RecordedEvent sent(Instant at, UUID notificationId, UUID recipientId) {
        return new RecordedEvent(EventKind.SENT, at, notificationId, recipientId);
    }

    RecordedEvent(EventKind kind, Instant at, UUID notificationId, UUID recipientId) {
        this.id = Ids.next();
        this.kind = kind;
        this.at = at;
        this.notificationId = notificationId;
        this.recipientId = recipientId;
    }

    /** What it has in its columns, as {@link EventLog} writes them. */
    Object[] columns() {
        return new Object[] {id, kind, at, notificationId, recipientId};
    }
}
