package org.postcommit.api;

/** Where one recipient of a notification stands. */
public enum RecipientStatus {
    /** Prepared, not tried yet. */
    NOT_SENT,
    /** A relay took responsibility: its final reply was 2xx. */
    SENT,
    /** The last attempt failed for the moment, another follows. */
    FAILED,
    /** Attempts used up or refused for good: somebody should look. */
    ERROR,
    /** Not written to: opted out, bad address, or mail switched off. */
    SUPPRESSED,
    /** Its time passed before it could be sent. */
    EXPIRED,
    /** Withdrawn before it was sent. */
    CANCELLED,
    /** Was SENT, then came back. */
    BOUNCED;

    /** Whether delivery will still be tried without anybody's doing. */
    public boolean isPending() {
        return this == NOT_SENT || this == FAILED;
    }
}
