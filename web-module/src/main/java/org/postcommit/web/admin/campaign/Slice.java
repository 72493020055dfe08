package org.postcommit.web.admin.campaign;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.postcommit.api.campaign.CampaignTotals;
import org.postcommit.api.campaign.MemberStatus;

/**
 * A part of the bar that shows what has become of the members.
 *
 * @param css colour
 */
public record Slice(MemberStatus status, String label, String css, long count, double percent) implements Serializable {

    private record Part(MemberStatus status, String label, String css, long count) {

        Slice of(long all) {
            return new Slice(status, label, css, count, all == 0 ? 0 : Math.round(count * 10_000.0 / all) / 100.0);
        }
    }

    /** Those that are not empty. */
    static List<Slice> of(CampaignTotals totals) {
        return Stream.of(
                        new Part(MemberStatus.SENT, "Sent", "sent", totals.sent()),
                        new Part(MemberStatus.PENDING, "Pending", "pending", totals.pending()),
                        new Part(MemberStatus.BOUNCED, "Bounced", "bounced", totals.bounced()),
                        new Part(MemberStatus.ERROR, "Error", "error", totals.error()),
                        new Part(MemberStatus.FAILED, "Could not be written", "failed", totals.failed()),
                        new Part(MemberStatus.NOT_OPTED_IN, "Not opted in", "silent", totals.notOptedIn()),
                        new Part(MemberStatus.SUPPRESSED, "Suppressed", "suppressed", totals.suppressed()),
                        new Part(MemberStatus.DUPLICATE, "Duplicate", "duplicate", totals.duplicate()),
                        new Part(MemberStatus.EXPIRED, "Expired", "cancelled", totals.expired()),
                        new Part(MemberStatus.CANCELLED, "Cancelled", "cancelled", totals.cancelled()))
                .filter(part -> part.count() > 0)
                .map(part -> part.of(totals.candidates()))
                .toList();
    }
}
