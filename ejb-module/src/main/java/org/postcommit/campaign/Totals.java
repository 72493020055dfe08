package org.postcommit.campaign;

import org.postcommit.api.RecipientStatus;
import org.postcommit.api.campaign.CampaignTotals;

/** Members without a mail, and recipients, put together. */
final class Totals {

    private Totals() {}

    /** @param over whether nothing is on its way any more: recipients that are not there were deleted */
    static CampaignTotals of(Preparation members, Counts recipients, Echo echo, boolean over) {
        long without = members.duplicate()
                + members.notOptedIn()
                + members.suppressed()
                + members.failed()
                + members.calledOff();
        long pending = recipients.of(RecipientStatus.NOT_SENT) + recipients.of(RecipientStatus.FAILED);
        long unseen = over ? 0 : Math.max(0, members.prepared() - recipients.all());
        long waiting = Math.max(0, members.candidates() - without - members.prepared());
        return new CampaignTotals(
                members.candidates(),
                members.notOptedIn(),
                members.suppressed() + recipients.of(RecipientStatus.SUPPRESSED),
                members.duplicate(),
                members.failed(),
                waiting + pending + unseen,
                recipients.of(RecipientStatus.SENT),
                recipients.of(RecipientStatus.ERROR),
                recipients.of(RecipientStatus.EXPIRED),
                members.calledOff() + recipients.of(RecipientStatus.CANCELLED),
                recipients.of(RecipientStatus.BOUNCED),
                echo.complained(),
                echo.unsubscribed(),
                echo.opened(),
                echo.clicked());
    }
}
