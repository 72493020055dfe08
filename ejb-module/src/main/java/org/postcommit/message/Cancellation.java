package org.postcommit.message;

/**
 * How recipients are cancelled, many by one statement. Whoever had claimed one has it no more: a failure that is
 * recorded later changes nothing.
 */
public final class Cancellation {

    /** Which of them, now: nobody sends to it, and no attempt of a node that is gone has still to be judged. */
    public static final String FREE = "(r.leaseUntil is null or r.leaseUntil < :now and r.attemptStartedAt is null)";

    /** What an update of a recipient {@code r} sets, besides the reason. */
    public static final String JPQL =
            "r.status = RecipientStatus.CANCELLED, r.forceToken = null, r.forceQueuedAt = null,"
                    + " r.nextAttemptAt = null, r.queuedAt = null, r.claimId = null, r.leaseOwner = null, r.leaseUntil = null,"
                    + " r.attemptStartedAt = null, r.undeliveredRounds = 0";

    /** The same in SQL. */
    public static final String SQL = "status = 'CANCELLED', force_token = null, force_queued_at = null,"
            + " next_attempt_at = null, queued_at = null, claim_id = null, lease_owner = null, lease_until = null,"
            + " attempt_started_at = null, undelivered_rounds = 0";

    private Cancellation() {}
}
