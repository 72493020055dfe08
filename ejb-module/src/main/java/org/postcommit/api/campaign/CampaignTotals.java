package org.postcommit.api.campaign;

import java.io.Serializable;

/**
 * How many members have become what. All but the last four, which count mails that were sent, add up to the candidates.
 *
 * @param candidates members of the segment, those named twice included
 * @param failed no mail could be written
 * @param pending no mail yet, or on its way
 */
public record CampaignTotals(
        long candidates,
        long notOptedIn,
        long suppressed,
        long duplicate,
        long failed,
        long pending,
        long sent,
        long error,
        long expired,
        long cancelled,
        long bounced,
        long complained,
        long unsubscribed,
        long opened,
        long clicked)
        implements Serializable {

    /** Mails that left. */
    public long delivered() {
        return sent + bounced;
    }

    /** Members of whom nothing more is expected, in percent of all. */
    public int progress() {
        return candidates == 0 ? 0 : (int) ((candidates - pending) * 100 / candidates);
    }
}
