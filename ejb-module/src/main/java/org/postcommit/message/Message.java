package org.postcommit.message;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.postcommit.api.AmbiguityPolicy;
import org.postcommit.api.DeliveryMode;
import org.postcommit.api.Notification;
import org.postcommit.api.Priority;
import org.postcommit.api.mailer.ReversePath;

/** A stored notification: what all its recipients have in common. Never changed after submission. */
@Entity
public class Message {

    @Id
    private UUID id;

    private String type;
    private String producer;
    private String mailer;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private DeliveryMode mode;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Priority priority;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "on_ambiguous")
    private AmbiguityPolicy onAmbiguous;

    @Column(name = "envelope_from")
    private String envelopeFrom;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "idempotency_key")
    private String idempotencyKey;

    private String fingerprint;

    /** Key of the template it was made from; {@code null} when it was not. */
    private String template;

    @Column(name = "campaign_id")
    private UUID campaignId;

    private String topic;
    private Integer store;

    protected Message() {}

    /** The message that the notification becomes; {@code fingerprint} is {@code null} without an idempotency key. */
    public Message(
            Notification notification,
            String producer,
            DeliveryMode mode,
            String mailer,
            ReversePath reversePath,
            String fingerprint,
            Instant createdAt) {
        this.id = Ids.next();
        this.type = notification.type();
        this.producer = producer;
        this.mode = mode;
        this.mailer = mailer;
        this.priority = notification.priority();
        this.onAmbiguous = notification.onAmbiguous();
        this.envelopeFrom = reversePath.address();
        this.createdAt = createdAt;
        this.expiresAt = notification.expiresAt();
        this.idempotencyKey = notification.idempotencyKey();
        this.fingerprint = fingerprint;
        this.template = notification.template();
    }

    /** One that belongs to something larger, to be said before it is stored. */
    public Message on(Occasion occasion) {
        campaignId = occasion.campaign();
        topic = occasion.topic();
        store = occasion.store();
        return this;
    }

    public UUID id() {
        return id;
    }

    Occasion occasion() {
        return new Occasion(campaignId, topic, store);
    }

    public String type() {
        return type;
    }

    public String producer() {
        return producer;
    }

    public DeliveryMode mode() {
        return mode;
    }

    public Priority priority() {
        return priority;
    }

    public String mailer() {
        return mailer;
    }

    public AmbiguityPolicy onAmbiguous() {
        return onAmbiguous;
    }

    public String envelopeFrom() {
        return envelopeFrom;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public String idempotencyKey() {
        return idempotencyKey;
    }

    public String fingerprint() {
        return fingerprint;
    }

    public String template() {
        return template;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
