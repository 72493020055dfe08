package org.postcommit.api.campaign;

/** What has become of a member of the segment. */
public enum MemberStatus {
    /** No mail was written yet. */
    WAITING,
    /** Has not agreed to mail about the topic. */
    NOT_OPTED_IN,
    /** Stands on the suppression list, or opted out before the mail was sent. */
    SUPPRESSED,
    /** Has the address of a member before. */
    DUPLICATE,
    /** No mail could be written; the reason says why. */
    FAILED,
    /** The mail is on its way. */
    PENDING,
    SENT,
    /** Refused for good, or attempts are used up. */
    ERROR,
    EXPIRED,
    CANCELLED,
    /** Was sent and came back. */
    BOUNCED
}
