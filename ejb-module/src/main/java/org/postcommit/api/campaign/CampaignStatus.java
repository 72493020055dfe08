package org.postcommit.api.campaign;

/** Where a campaign stands. */
public enum CampaignStatus {
    /** Being written; only now may it be changed. */
    DRAFT,
    /** Somebody wants to start it, and somebody else has to agree. */
    AWAITING_APPROVAL,
    /** Starts by itself when its time has come. */
    SCHEDULED,
    /** Mails are being written or are on their way. */
    RUNNING,
    /** Nothing new is written until it is resumed; what was handed over before goes on. */
    PAUSED,
    /** Every recipient is final. */
    FINISHED,
    /** Called off: what was not sent yet never will be. */
    CANCELLED,
    /** It cannot go on, for a reason that is told; once that is put right it may be resumed. */
    FAILED;

    /** Whether nothing becomes of it any more. */
    public boolean isFinal() {
        return this == FINISHED || this == CANCELLED;
    }
}
