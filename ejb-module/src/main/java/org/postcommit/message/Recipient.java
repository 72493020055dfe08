package org.postcommit.message;

import static org.postcommit.api.RecipientStatus.BOUNCED;
import static org.postcommit.api.RecipientStatus.ERROR;
import static org.postcommit.api.RecipientStatus.EXPIRED;
import static org.postcommit.api.RecipientStatus.FAILED;
import static org.postcommit.api.RecipientStatus.NOT_SENT;
import static org.postcommit.api.RecipientStatus.SENT;
import static org.postcommit.api.RecipientStatus.SUPPRESSED;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.postcommit.api.AmbiguityPolicy;
import org.postcommit.api.Priority;
import org.postcommit.api.RecipientStatus;
import org.postcommit.api.event.EventKind;

/**
 * One address of a message and where it stands. Its verbs are the rows of the status table; claiming, which many nodes
 * do at once, is a conditional UPDATE elsewhere, and so is {@link Cancellation}.
 *
 * <p>It is longer than most classes since it is that whole table: whoever wants to know what may become of a recipient,
 * and what goes with it, reads it here from top to bottom.
 */
@Entity
@DynamicUpdate
public class Recipient {

    private static final int MAX_REASON = 500;
    private static final int MAX_SUBJECT = 255;

    @Id
    private UUID id;

    @Column(name = "message_id")
    private UUID messageId;

    @Column(name = "variant_id")
    private UUID variantId;

    private int position;
    private String address;
    private String name;
    private String language;
    private String type;
    private String subject;

    @Column(name = "created_at")
    private Instant createdAt;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Priority priority;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private RecipientStatus status;

    private String reason;

    @Column(name = "success_count")
    private int successCount;

    @Column(name = "fail_count")
    private int failCount;

    @Column(name = "ambiguous_count")
    private int ambiguousCount;

    @Column(name = "undelivered_rounds")
    private int undeliveredRounds;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "next_attempt_at")
    private Instant nextAttemptAt;

    @Column(name = "queued_at")
    private Instant queuedAt;

    @Column(name = "claim_id")
    private UUID claimId;

    @Column(name = "lease_owner")
    private String leaseOwner;

    @Column(name = "lease_until")
    private Instant leaseUntil;

    @Column(name = "attempt_started_at")
    private Instant attemptStartedAt;

    @Column(name = "force_token")
    private UUID forceToken;

    @Column(name = "force_queued_at")
    private Instant forceQueuedAt;

    @Transient
    private EventKind news;

    protected Recipient() {}

    public Recipient(Message message, Variant variant, int position, String address, String name, String language) {
        this(Ids.next(), message, variant, position, address, name, language);
    }

    /** One whose id is known before its mail is written. */
    public Recipient(
            UUID id, Message message, Variant variant, int position, String address, String name, String language) {
        this.id = id;
        this.messageId = message.id();
        this.variantId = variant.id();
        this.position = position;
        this.address = address;
        this.name = name;
        this.language = language;
        this.type = message.type();
        this.subject = Texts.fit(variant.subject(), MAX_SUBJECT);
        this.createdAt = message.createdAt();
        this.priority = message.priority();
        this.status = NOT_SENT;
    }

    /** Not to be tried before this time. */
    public void notBefore(Instant time) {
        nextAttemptAt = time;
    }

    /** Its id is on the way to the queue. */
    public void queued(Instant at) {
        queuedAt = at;
    }

    /** The immediate attempt asked for is on its way. */
    public void forceQueued(Instant at) {
        forceQueuedAt = at;
    }

    /** A relay took responsibility: its final reply was 2xx. */
    public void accepted(Instant at) {
        status = SENT;
        news = EventKind.SENT;
        reason = null;
        successCount++;
        sentAt = at;
        settle();
    }

    /** Refused for the moment; FAILED, also when this was the last allowed attempt (see {@link #exhausted}). */
    public void failed(String why, Instant next) {
        failCount++;
        status = FAILED;
        news = EventKind.FAILED;
        reason = Texts.fit(why, MAX_REASON);
        Instant stillQueued = queuedAt;
        settle();
        nextAttemptAt = next;
        queuedAt = stillQueued;
    }

    /** May have been accepted: the first time tried once more unless an operator is to decide, else ERROR. */
    public void ambiguous(AmbiguityPolicy policy, String why, Instant next, int maxAttempts) {
        ambiguousCount++;
        boolean again = policy == AmbiguityPolicy.RESEND_ONCE && ambiguousCount == 1;
        failed(why, next);
        if (!again || failCount >= maxAttempts) {
            error(why);
        }
    }

    /** Refused for good. */
    public void refused(String why) {
        failCount++;
        error(why);
    }

    /** Attempts are used up, or nobody could deliver it. */
    public void error(String why) {
        status = ERROR;
        news = EventKind.ERROR;
        reason = Texts.fit(why, MAX_REASON);
        settle();
    }

    /**
     * What a relay took came back for good, or the reader complained. Only what was sent can come back.
     *
     * @return whether that changes anything
     */
    public boolean bounced(String why) {
        if (status != SENT) {
            return false;
        }
        status = BOUNCED;
        news = EventKind.BOUNCED;
        reason = Texts.fit(why, MAX_REASON);
        settle();
        return true;
    }

    /** What a relay took came back for the moment: to be tried again, as after a failed attempt. */
    public void cameBack(String why, Instant next) {
        failed(why, next);
        queuedAt = null;
    }

    public void suppressed(String why) {
        status = SUPPRESSED;
        reason = Texts.fit(why, MAX_REASON);
        settle();
    }

    /** Mail is switched off: nothing is sent to anybody. */
    public void switchedOff() {
        suppressed("mail is switched off (mail.enabled)");
    }

    /** The immediate attempt asked for is not made after all; everything else stays as it is. */
    public void notForced() {
        release();
        forceToken = null;
        forceQueuedAt = null;
    }

    public void expired() {
        status = EXPIRED;
        reason = "its time passed before it could be sent";
        settle();
    }

    /** The dead-letter queue has it although attempts are left: back to the sweep, at most three times. */
    public void undelivered() {
        undeliveredRounds++;
        if (undeliveredRounds >= 3) {
            error("UNDELIVERABLE: the broker gave up three times without an attempt being recorded");
        } else {
            release();
            queuedAt = null;
        }
    }

    /** Given back without an attempt. */
    public void release() {
        claimId = null;
        leaseOwner = null;
        leaseUntil = null;
        attemptStartedAt = null;
    }

    /** Belongs to the holder of the claim. */
    public void claimedBy(UUID claim) {
        claimId = claim;
    }

    /** Whether it may be sent to at this time. */
    public boolean isDueAt(Instant time) {
        return status.isPending() && (nextAttemptAt == null || !nextAttemptAt.isAfter(time));
    }

    /** Given back for a while; it stays in the queue if it was there. */
    public void putBack(Instant now) {
        release();
        queuedAt = queuedAt == null ? null : now;
    }

    /** Since when it could have been sent: submitted, or the time it was to be sent at while nothing was tried. */
    public Instant waitingSince() {
        return failCount == 0 && nextAttemptAt != null ? nextAttemptAt : createdAt;
    }

    public boolean exhausted(int maxAttempts) {
        return status == FAILED && failCount >= maxAttempts;
    }

    private void settle() {
        release();
        forceToken = null;
        forceQueuedAt = null;
        nextAttemptAt = null;
        queuedAt = null;
        undeliveredRounds = 0;
    }

    /** What has become of it since it was loaded and others should hear; asked once. */
    public Optional<EventKind> takeNews() {
        Optional<EventKind> taken = Optional.ofNullable(news);
        news = null;
        return taken;
    }

    /** What a new one has in its columns, as {@link MessageStore} writes them. */
    Object[] columns() {
        return new Object[] {
            id,
            messageId,
            variantId,
            position,
            address,
            name,
            language,
            type,
            subject,
            createdAt,
            priority,
            status,
            reason,
            nextAttemptAt,
            queuedAt,
            claimId
        };
    }

    public int position() {
        return position;
    }

    public UUID id() {
        return id;
    }

    public String address() {
        return address;
    }

    public RecipientStatus status() {
        return status;
    }

    public String reason() {
        return reason;
    }

    public int successCount() {
        return successCount;
    }

    public int failCount() {
        return failCount;
    }

    public Instant nextAttemptAt() {
        return nextAttemptAt;
    }

    public boolean isLeasedAt(Instant time) {
        return leaseUntil != null && leaseUntil.isAfter(time);
    }

    public Instant leaseUntil() {
        return leaseUntil;
    }

    public String leaseOwner() {
        return leaseOwner;
    }

    public UUID claimId() {
        return claimId;
    }

    public UUID forceToken() {
        return forceToken;
    }

    public Instant attemptStartedAt() {
        return attemptStartedAt;
    }

    public UUID messageId() {
        return messageId;
    }
}
