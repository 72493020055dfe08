package org.postcommit.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.postcommit.api.event.DeliveryEvent;
import org.postcommit.api.event.EventKind;
import org.postcommit.config.Backoff;
import org.postcommit.event.EventJson;
import org.postcommit.message.Ids;

/** One event for one endpoint, until the endpoint has taken it. */
@Entity
@Table(name = "webhook_delivery")
@DynamicUpdate
public class WebhookDelivery {

    /** Calls about one event, at most. */
    static final int MAX_ATTEMPTS = 30;

    @Id
    private UUID id;

    @Column(name = "webhook_id")
    private UUID webhookId;

    @Column(name = "event_id")
    private UUID eventId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private EventKind kind;

    private String body;

    @Column(name = "created_at")
    private Instant createdAt;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private CallState state;

    private int attempts;

    @Column(name = "next_attempt_at")
    private Instant nextAttemptAt;

    @Column(name = "last_result")
    private String lastResult;

    protected WebhookDelivery() {}

    WebhookDelivery(Webhook webhook, DeliveryEvent event, Instant now) {
        this.id = Ids.next();
        this.webhookId = webhook.id();
        this.eventId = event.id();
        this.kind = event.event();
        this.body = EventJson.of(event);
        this.createdAt = now;
        this.state = CallState.WAITING;
        this.nextAttemptAt = now;
    }

    /** Not taken: waits, or is given up after {@value #MAX_ATTEMPTS} calls or when it is too old. */
    void failed(String result, Instant at, Backoff backoff, Duration giveUpAfter) {
        attempts++;
        lastResult = result;
        nextAttemptAt = at.plus(backoff.after(attempts));
        if (attempts >= MAX_ATTEMPTS || nextAttemptAt.isAfter(createdAt.plus(giveUpAfter))) {
            state = CallState.GIVEN_UP;
        }
    }

    UUID id() {
        return id;
    }

    UUID eventId() {
        return eventId;
    }

    EventKind kind() {
        return kind;
    }

    String body() {
        return body;
    }

    CallState state() {
        return state;
    }

    int attempts() {
        return attempts;
    }

    Instant nextAttemptAt() {
        return nextAttemptAt;
    }
}
