package org.postcommit.deadletter;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.postcommit.api.admin.DeadLetterRow;
import org.postcommit.api.admin.DeadLetterState;

/** A delivery that was given up. {@link GivenUp} writes it, once. */
@Entity
@Table(name = "dead_letter")
class DeadLetter {

    @Id
    private UUID id;

    private Instant at;
    private String queue;
    private String body;
    private String reason;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private DeadLetterState state;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "closed_by")
    private String closedBy;

    @ElementCollection
    @CollectionTable(name = "dead_letter_recipient", joinColumns = @JoinColumn(name = "dead_letter_id"))
    @Column(name = "recipient_id")
    private Set<UUID> recipients;

    protected DeadLetter() {}

    void close(DeadLetterState how, String who, Instant when) {
        state = how;
        closedBy = who;
        closedAt = when;
    }

    UUID id() {
        return id;
    }

    DeadLetterRow row(List<DeadLetterRow.Line> lines) {
        return new DeadLetterRow(id, at, queue, body, reason, state, closedAt, closedBy, lines);
    }
}
