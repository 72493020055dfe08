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
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.postcommit.api.AmbiguityPolicy;
import org.postcommit.api.ConflictException;
import org.postcommit.api.campaign.Campaign;
import org.postcommit.api.campaign.CampaignRow;
import org.postcommit.api.campaign.CampaignStatus;
import org.postcommit.api.campaign.CampaignTotals;
import org.postcommit.api.campaign.InvalidCampaignException;
import org.postcommit.api.campaign.Throttle;
import org.postcommit.api.json.JsonData;
import org.postcommit.api.json.NotificationJson;
import org.postcommit.message.Ids;

/**
 * A campaign's row. What becomes of it is decided here; whoever calls a verb has locked the row. It is longer than most
 * classes because it is the whole table of states.
 */
@Entity
@Table(name = "campaign")
@DynamicUpdate
public class StoredCampaign {

    private static final int MOST_REASON = 500;

    @Id
    private UUID id;

    private String name;
    private String title;
    private String template;

    @Column(name = "template_version")
    private Integer templateVersion;

    private String segment;
    private String topic;
    private int store;
    private String account;
    private String inbound;

    @Column(name = "reply_to")
    private String replyTo;

    private String type;
    private String data;

    @Column(name = "start_at")
    private String startAt;

    private String zone;

    @Column(name = "due_at")
    private Instant dueAt;

    private boolean approval;

    @Column(name = "per_minute")
    private Integer perMinute;

    @Column(name = "per_domain")
    private Integer perDomain;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "on_ambiguous")
    private AmbiguityPolicy onAmbiguous;

    private boolean tracking;

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

    @Column(name = "expanded_after")
    private String expandedAfter;

    private boolean expanded;

    @Column(name = "handed_over")
    private boolean handedOver;

    private long candidates;
    private long duplicates;

    @Column(name = "not_opted_in")
    private long notOptedIn;

    private long suppressed;
    private long unprepared;

    @Column(name = "called_off")
    private long calledOff;

    private long prepared;
    private String counts;

    @Column(name = "lease_owner")
    private String leaseOwner;

    @Column(name = "lease_until")
    private Instant leaseUntil;

    @Column(name = "job_execution")
    private Long jobExecution;

    @Column(name = "failed_runs")
    private int failedRuns;

    protected StoredCampaign() {}

    StoredCampaign(Campaign campaign, String who, Instant now) {
        this.id = Ids.next();
        this.name = campaign.key();
        this.status = DRAFT;
        this.createdAt = now;
        this.createdBy = who;
        this.expandedAfter = "";
        write(campaign);
    }

    /** Only a draft may be changed, so that what was approved is what runs. */
    void become(Campaign campaign) {
        expect("be changed", DRAFT);
        write(campaign);
    }

    private void write(Campaign campaign) {
        title = campaign.name();
        template = campaign.template();
        segment = campaign.segment();
        topic = campaign.topic();
        store = campaign.store();
        account = campaign.account();
        inbound = campaign.inbound();
        replyTo = campaign.replyTo();
        type = campaign.type();
        data = JsonData.json(campaign.data()).toString();
        startAt = campaign.startAt() == null ? null : campaign.startAt().toString();
        zone = campaign.zone();
        approval = campaign.approval();
        perMinute = campaign.throttle().perMinute();
        perDomain = campaign.throttle().perDomain();
        onAmbiguous = campaign.onAmbiguous();
        tracking = campaign.tracking();
    }

    Campaign campaign() {
        return new Campaign(
                name,
                title,
                template,
                segment,
                topic,
                store,
                startAt == null ? null : LocalDateTime.parse(startAt),
                zone,
                account,
                inbound,
                replyTo,
                type,
                JsonData.map(NotificationJson.object(data)),
                approval,
                new Throttle(perMinute, perDomain),
                onAmbiguous,
                tracking);
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

    /**
     * Another time than the draft's; what is {@code null} stays as it is.
     *
     * @throws InvalidCampaignException when there is no such zone
     */
    void plan(LocalDateTime time, String where) {
        expect("be scheduled", DRAFT);
        if (where != null) {
            CampaignCheck.zoneError(where).ifPresent(error -> {
                throw new InvalidCampaignException(List.of(error));
            });
            zone = where;
        }
        startAt = time == null ? startAt : time.toString();
    }

    void schedule(String who, Instant now) {
        expect("be scheduled", DRAFT);
        requestedBy = who;
        dueAt = startAt == null ? now : new Start(LocalDateTime.parse(startAt), ZoneId.of(zone)).instant();
        status = approval ? AWAITING_APPROVAL : SCHEDULED;
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
        endLease();
    }

    void pause() {
        expect("be paused", RUNNING, SCHEDULED);
        status = PAUSED;
        endLease();
    }

    void resume() {
        expect("be resumed", PAUSED, FAILED);
        status = startedAt == null ? SCHEDULED : RUNNING;
        reason = null;
        failedRuns = 0;
        endLease();
    }

    void cancel(Instant now) {
        expect("be cancelled", DRAFT, AWAITING_APPROVAL, SCHEDULED, RUNNING, PAUSED, FAILED);
        status = CANCELLED;
        finishedAt = startedAt == null ? now : null;
        endLease();
    }

    /** Nothing of what was called off is on its way any more. */
    void settled(Instant now) {
        finishedAt = now;
    }

    void fail(String why) {
        status = FAILED;
        reason = why.length() > MOST_REASON ? why.substring(0, MOST_REASON) : why;
        endLease();
    }

    void finish(Instant now) {
        expect("be finished", RUNNING);
        status = FINISHED;
        finishedAt = now;
        endLease();
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

    /** Somebody is to run it: until then nobody else begins. */
    void lease(String owner, Instant until) {
        leaseOwner = owner;
        leaseUntil = until;
        jobExecution = null;
    }

    /** This job runs it. */
    void runBy(String owner, long execution, Instant until) {
        leaseOwner = owner;
        leaseUntil = until;
        jobExecution = execution;
    }

    boolean isRunBy(String owner, long execution) {
        return status == RUNNING && owner.equals(leaseOwner) && jobExecution != null && jobExecution == execution;
    }

    /** Whether a job of this owner that failed is the one that should run it, even when it could not begin. */
    boolean isFailedBy(String owner, long execution) {
        return isRunBy(owner, execution) || status == RUNNING && jobExecution == null && owner.equals(leaseOwner);
    }

    void renew(Instant until) {
        leaseUntil = until;
    }

    /** A run has ended before its work was done: the next one waits a while. */
    void interrupted(Instant next) {
        failedRuns++;
        leaseOwner = null;
        leaseUntil = next;
        jobExecution = null;
    }

    void endLease() {
        leaseOwner = null;
        leaseUntil = null;
        jobExecution = null;
    }

    void frozen(int version) {
        templateVersion = version;
    }

    /** A page of the segment was written. */
    void expanded(String after, boolean last, long rows, long duplicate, long failed) {
        expandedAfter = after;
        expanded = last;
        candidates += rows;
        duplicates += duplicate;
        unprepared += failed;
        failedRuns = 0;
    }

    void decided(Tally tally) {
        notOptedIn += tally.of(Outcome.NOT_OPTED_IN);
        suppressed += tally.of(Outcome.SUPPRESSED);
        unprepared += tally.of(Outcome.FAILED);
        prepared += tally.of(Outcome.PREPARED);
        calledOff += tally.of(Outcome.CANCELLED);
        failedRuns = 0;
    }

    void calledOff(long members) {
        calledOff += members;
    }

    /**
     * @throws IllegalStateException when members may be missing: then another run reads on
     */
    void handedOver() {
        if (!expanded) {
            throw new IllegalStateException("The segment " + segment + " was not read to its end.");
        }
        handedOver = true;
        endLease();
    }

    void counted(String text) {
        counts = text;
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    String template() {
        return template;
    }

    /** Who is said to have submitted its mails. */
    String producer() {
        return requestedBy == null ? createdBy : requestedBy;
    }

    String segment() {
        return segment;
    }

    CampaignStatus status() {
        return status;
    }

    boolean isFrozen() {
        return templateVersion != null;
    }

    boolean isExpanded() {
        return expanded;
    }

    boolean isHandedOver() {
        return handedOver;
    }

    String expandedAfter() {
        return expandedAfter;
    }

    Instant dueAt() {
        return dueAt;
    }

    boolean needsApproval() {
        return approval && approvedBy == null;
    }

    /** {@code null} where no approval was asked for. */
    Instant approvedAt() {
        return approvedAt;
    }

    Instant finishedAt() {
        return finishedAt;
    }

    String leaseOwner() {
        return leaseOwner;
    }

    Instant leaseUntil() {
        return leaseUntil;
    }

    Long jobExecution() {
        return jobExecution;
    }

    int failedRuns() {
        return failedRuns;
    }

    /** What the rows of members say; recipients have to be counted. */
    Preparation preparation() {
        return new Preparation(candidates, duplicates, notOptedIn, suppressed, unprepared, calledOff, prepared, counts);
    }

    /** What was counted while members became mails. */
    record Preparation(
            long candidates,
            long duplicate,
            long notOptedIn,
            long suppressed,
            long failed,
            long calledOff,
            long prepared,
            String counts) {}
}
