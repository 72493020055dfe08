package org.postcommit.api;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** Where a whole notification stands; derived from its recipients. */
public enum MessageStatus {
    /** No recipient touched yet. */
    NOT_SENT,
    /** Some recipients are still pending. */
    SENDING,
    /** Every recipient is SENT. */
    SENT,
    /** Every recipient was cancelled. */
    CANCELLED,
    /** Everything is final, and not every recipient is SENT. */
    ERROR;

    /** The status that the given recipients' statuses add up to. */
    public static MessageStatus of(Collection<RecipientStatus> recipients) {
        Set<RecipientStatus> seen =
                recipients.isEmpty() ? EnumSet.noneOf(RecipientStatus.class) : EnumSet.copyOf(recipients);
        if (seen.equals(EnumSet.of(RecipientStatus.NOT_SENT))) {
            return NOT_SENT;
        }
        if (seen.stream().anyMatch(RecipientStatus::isPending)) {
            return SENDING;
        }
        if (seen.equals(EnumSet.of(RecipientStatus.SENT))) {
            return SENT;
        }
        return seen.equals(EnumSet.of(RecipientStatus.CANCELLED)) ? CANCELLED : ERROR;
    }
}
