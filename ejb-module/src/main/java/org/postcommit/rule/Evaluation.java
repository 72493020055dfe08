package org.postcommit.rule;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.postcommit.api.rule.Verdict;
import org.postcommit.message.Ids;
import org.postcommit.message.Texts;

/** That a rule fired, or why it failed. */
@Entity
class Evaluation {

    private static final int MOST_REASON = 1_000;

    @Id
    private UUID id;

    private Instant at;
    private String rule;

    @Column(name = "event_type")
    private String eventType;

    @Column(name = "event_id")
    private UUID eventId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Verdict verdict;

    private String reason;

    @Column(name = "notification_id")
    private UUID notificationId;

    protected Evaluation() {}

    private Evaluation(RaisedEvent event, String rule, Verdict verdict, String reason, UUID notificationId) {
        this.id = Ids.next();
        this.at = event.at();
        this.rule = rule;
        this.eventType = event.type();
        this.eventId = event.id();
        this.verdict = verdict;
        this.reason = cut(reason);
        this.notificationId = notificationId;
    }

    static Evaluation fired(RaisedEvent event, String rule, UUID notificationId) {
        return new Evaluation(event, rule, Verdict.FIRED, null, notificationId);
    }

    static Evaluation failed(RaisedEvent event, String rule, String reason) {
        return new Evaluation(event, rule, Verdict.FAILED, reason, null);
    }

    private static String cut(String text) {
        return text == null ? null : Texts.abridged(text.replaceAll("\\p{Cntrl}", " "), MOST_REASON);
    }
}
