package org.postcommit.bounce;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.postcommit.api.bounce.BounceKind;
import org.postcommit.api.bounce.Confidence;
import org.postcommit.message.Ids;

/** What a mail says about one recipient, and what was done. */
@Entity
public class Bounce {

    private static final int MAX_ADDRESS = 320;
    private static final int MAX_DIAGNOSTIC = 2_000;
    private static final int MAX_EFFECT = 300;
    private static final List<BounceKind> FOR_PEOPLE = List.of(BounceKind.UNKNOWN, BounceKind.UNPARSABLE);

    @Id
    private UUID id;

    @Column(name = "mail_id")
    private UUID mailId;

    private int position;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private BounceKind kind;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Confidence confidence;

    @Column(name = "recipient_id")
    private UUID recipientId;

    private String address;

    @Column(name = "address_key")
    private String addressKey;

    private String status;
    private String diagnostic;
    private String effect;

    @Column(name = "is_open")
    private boolean open;

    @Column(name = "handled_at")
    private Instant handledAt;

    @Column(name = "handled_by")
    private String handledBy;

    protected Bounce() {}

    /**
     * @param sentTo the address of the recipient it is about; {@code null} when there is none
     */
    Bounce(UUID mailId, int position, Judged judged, String sentTo, Instant receivedAt) {
        Notice notice = judged.notice();
        this.id = Ids.next();
        this.mailId = mailId;
        this.position = position;
        this.receivedAt = receivedAt;
        this.kind = judged.kind();
        this.confidence = judged.confidence();
        this.recipientId = judged.recipientId();
        this.address = Cut.to(
                MAX_ADDRESS,
                notice == null || notice.addresses().isEmpty()
                        ? sentTo
                        : notice.addresses().get(0));
        this.addressKey = sentTo == null ? null : sentTo.toLowerCase(Locale.ROOT);
        this.status = notice == null ? null : notice.status();
        this.diagnostic = Cut.to(MAX_DIAGNOSTIC, notice == null ? judged.why() : notice.diagnostic());
        this.open = FOR_PEOPLE.contains(kind);
    }

    void took(String effect) {
        this.effect = Cut.to(MAX_EFFECT, effect);
    }

    void handled(String who, Instant at) {
        if (handledAt == null) {
            open = false;
            handledAt = at;
            handledBy = who;
        }
    }

    UUID id() {
        return id;
    }

    UUID mailId() {
        return mailId;
    }
}
