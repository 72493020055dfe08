package org.postcommit.campaign;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.postcommit.config.Node;

/** Who runs a campaign, and until when without another word. */
@Embeddable
class Lease {

    /** Renewed with each chunk, and while a run waits. Whoever runs on without it writes nothing. */
    static final Duration LENGTH = Duration.ofSeconds(60);

    /** Jobs of campaigns on a node: fewer than the batch subsystem has threads, for maintenance needs some too. */
    static final int MOST_ON_A_NODE = 24;

    @Column(name = "lease_owner")
    private String owner;

    @Column(name = "lease_until")
    private Instant until;

    @Column(name = "job_execution")
    private Long execution;

    @Column(name = "failed_runs")
    private int failedRuns;

    /** How many more this owner may take. */
    static int room(List<StoredCampaign> running, String owner, Instant now) {
        long taken = running.stream()
                .map(StoredCampaign::lease)
                .filter(lease -> owner.equals(lease.owner) && lease.until.isAfter(now))
                .count();
        return (int) Math.max(0, MOST_ON_A_NODE - taken);
    }

    /** Somebody is to run it: until then nobody else begins. */
    void take(String who, Instant end) {
        owner = who;
        until = end;
        execution = null;
    }

    /** This job runs it. */
    void runBy(String who, long job, Instant end) {
        owner = who;
        until = end;
        execution = job;
    }

    void renew(Instant end) {
        until = end;
    }

    /** A run has ended before its work was done: the next one waits a while. */
    void interrupted(Instant next) {
        failedRuns++;
        owner = null;
        until = next;
        execution = null;
    }

    void end() {
        owner = null;
        until = null;
        execution = null;
    }

    /** What went wrong before does not count any more. */
    void forgive() {
        failedRuns = 0;
    }

    /** Whether somebody has it who is still there, as far as we know. */
    boolean isHeld(Node node, Instant now) {
        return until != null && until.isAfter(now) && !node.isEarlierBoot(owner);
    }

    boolean isBy(String who, long job) {
        return who.equals(owner) && execution != null && execution == job;
    }

    /** Whether a job of this owner may begin: it was meant to, or nobody else was. */
    boolean isFor(String who, long job) {
        return execution == null ? owner == null || owner.equals(who) : execution == job;
    }

    /** Whether this owner is to run it and no job of it has begun. */
    boolean isAwaited(String who) {
        return execution == null && who.equals(owner);
    }

    boolean endsBefore(Instant time) {
        return until.isBefore(time);
    }

    String owner() {
        return owner;
    }

    /** The job that runs it, or stopped half-way; {@code null} when there is none. */
    Long execution() {
        return execution;
    }

    int failedRuns() {
        return failedRuns;
    }
}
