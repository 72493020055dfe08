package org.postcommit.campaign;

import static org.postcommit.api.campaign.CampaignStatus.AWAITING_APPROVAL;
import static org.postcommit.api.campaign.CampaignStatus.CANCELLED;
import static org.postcommit.api.campaign.CampaignStatus.DRAFT;
import static org.postcommit.api.campaign.CampaignStatus.FAILED;
import static org.postcommit.api.campaign.CampaignStatus.FINISHED;
import static org.postcommit.api.campaign.CampaignStatus.PAUSED;
import static org.postcommit.api.campaign.CampaignStatus.RUNNING;
import static org.postcommit.api.campaign.CampaignStatus.SCHEDULED;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.postcommit.api.ConflictException;
import org.postcommit.api.campaign.Campaign;
import org.postcommit.api.campaign.CampaignRow;
import org.postcommit.api.campaign.CampaignStatus;
import org.postcommit.api.campaign.CampaignTotals;
import org.postcommit.message.Ids;
import org.postcommit.message.Texts;

/**
 * A campaign's row. What becomes of it is decided here; whoever calls a verb has locked the row. It is longer than most
 * classes because it is the whole table of states; what was asked for, how far it is and who runs it have classes of their own.
 */
@Entity
@Table(name = "campaign")
@DynamicUpdate
public class StoredCampaign {

    private static final int MOST_REASON = 500;

    @Id
    private UUID id;

    private String name;

    @Embedded
    private Plan plan;

    @Embedded
    private Progress progress = new Progress();

    @Embedded
    private Lease lease = new Lease();

    @Column(name = "template_version")
    private Integer templateVersion;

    @Column(name = "due_at")
    private Instant dueAt;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private CampaignStatus status;

    private String reason;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "requested_by")
    private String requestedBy;

    @Column(name = "approved_by")
    private String approvedBy;

    @Column(name = "approved_at")
    private Instant approvedAt;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    protected StoredCampaign() {}

    StoredCampaign(Campaign campaign, String who, Instant now) {
        this.id = Ids.next();
        this.name = campaign.key();
        this.status = DRAFT;
        this.createdAt = now;
        this.createdBy = who;
        this.plan = new Plan(campaign);
    }

    /** Only a draft may be changed, so that what was approved is what runs. */
    void become(Campaign campaign) {
        expect("be changed", DRAFT);
        plan = new Plan(campaign);
    }

    Campaign campaign() {
        return plan.campaign(name);
    }

    CampaignRow row(CampaignTotals totals) {
        return new CampaignRow(
                campaign(),
                status,
                reason,
                templateVersion,
                dueAt,
                totals,
                createdAt,
                createdBy,
                requestedBy,
                approvedBy,
                startedAt,
                finishedAt);
    }

    /** Another time than the draft's, see {@link Plan#at}. */
    void plan(LocalDateTime time, String zone) {
        expect("be scheduled", DRAFT);
        plan.at(time, zone);
    }

    void schedule(String who, Instant now) {
        expect("be scheduled", DRAFT);
        requestedBy = who;
        dueAt = plan.dueAt(now);
        status = plan.needsApproval() ? AWAITING_APPROVAL : SCHEDULED;
    }

    void approve(String who, Instant now) {
        expect("be approved", AWAITING_APPROVAL);
        if (who.equals(requestedBy)) {
            throw new ConflictException("Campaign " + name + " was scheduled by " + who
                    + ": somebody else with the same role has to approve it.");
        }
        approvedBy = who;
        approvedAt = now;
        reason = null;
        status = SCHEDULED;
    }

    /** Its time has come, or somebody does not want to wait for it. */
    void start(Instant now) {
        expect("be started", SCHEDULED);
        status = RUNNING;
        startedAt = startedAt == null ? now : startedAt;
    }

    /** What was approved is not what would run. */
    void awaitApprovalAgain(String why) {
        expect("await approval", RUNNING);
        status = AWAITING_APPROVAL;
        reason = why;
        approvedBy = null;
        approvedAt = null;
        startedAt = null;
        lease.end();
    }

    void pause() {
        expect("be paused", RUNNING, SCHEDULED);
        status = PAUSED;
        lease.end();
    }

    void resume() {
        expect("be resumed", PAUSED, FAILED);
        status = startedAt == null ? SCHEDULED : RUNNING;
        reason = null;
        lease.forgive();
        lease.end();
    }

    void cancel(Instant now) {
        expect("be cancelled", DRAFT, AWAITING_APPROVAL, SCHEDULED, RUNNING, PAUSED, FAILED);
        status = CANCELLED;
        finishedAt = startedAt == null ? now : null;
        lease.end();
    }

    /** Nothing of what was called off is on its way any more. */
    void settled(Instant now) {
        finishedAt = now;
    }

    void fail(String why) {
        status = FAILED;
        reason = Texts.fit(why, MOST_REASON);
        lease.end();
    }

    void finish(Instant now) {
        expect("be finished", RUNNING);
        status = FINISHED;
        finishedAt = now;
        lease.end();
    }

    void refuseDeletion() {
        expect("be deleted", DRAFT, FINISHED, CANCELLED);
        if (status == CANCELLED && finishedAt == null) {
            throw new ConflictException("Campaign " + name + " is being cancelled: delete it in a moment.");
        }
    }

    private void expect(String what, CampaignStatus... allowed) {
        if (!List.of(allowed).contains(status)) {
            throw new ConflictException("Campaign " + name + " is " + status + ": it can only " + what + " while "
                    + String.join(
                            " or ", List.of(allowed).stream().map(Enum::name).toList()) + ".");
        }
    }

    boolean isRunBy(String owner, long execution) {
        return status == RUNNING && lease.isBy(owner, execution);
    }

    /** Whether a job of this owner that failed is the one that should run it, even when it could not begin. */
    boolean isFailedBy(String owner, long execution) {
        return status == RUNNING && (lease.isBy(owner, execution) || lease.isAwaited(owner));
    }

    void frozen(int version) {
        templateVersion = version;
    }

    /** A page of the segment was written, see {@link Progress#expanded}. */
    void expanded(String after, boolean last, long rows, long duplicate, long failed) {
        progress.expanded(after, last, rows, duplicate, failed);
        lease.forgive();
    }

    void decided(Tally tally) {
        progress.decided(tally);
        lease.forgive();
    }

    /**
     * @throws IllegalStateException when members may be missing: then another run reads on
     */
    void handedOver() {
        if (!progress.isExpanded()) {
            throw new IllegalStateException("The segment " + segment() + " was not read to its end.");
        }
        progress.handedOver();
        lease.end();
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    String template() {
        return plan.template();
    }

    /** Who is said to have submitted its mails. */
    String producer() {
        return requestedBy == null ? createdBy : requestedBy;
    }

    String segment() {
        return plan.segment();
    }

    CampaignStatus status() {
        return status;
    }

    boolean isFrozen() {
        return templateVersion != null;
    }

    Instant dueAt() {
        return dueAt;
    }

    /** {@code null} where no approval was asked for. */
    Instant approvedAt() {
        return approvedAt;
    }

    Instant finishedAt() {
        return finishedAt;
    }

    Progress progress() {
        return progress;
    }

    Lease lease() {
        return lease;
    }
}
