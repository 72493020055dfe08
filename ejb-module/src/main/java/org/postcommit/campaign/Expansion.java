package org.postcommit.campaign;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.postcommit.config.Node;
import org.postcommit.contact.Member;
import org.postcommit.contact.Segments;

/** Turns a segment into rows, page by page; where the last page ended is written with it. */
@Stateless
public class Expansion {

    static final int PAGE = 500;

    @Inject
    private CampaignStore campaigns;

    @Inject
    private MemberStore members;

    @Inject
    private Segments segments;

    @Inject
    private Node node;

    @Inject
    private Clock clock;

    /**
     * A page of a segment.
     *
     * @param after where the page before ended
     */
    record Page(String after, List<Member> members) {

        boolean isLast() {
            return members.size() < PAGE;
        }

        String end() {
            return members.isEmpty() ? after : members.get(members.size() - 1).key();
        }
    }

    /** May come from a database of somebody else, which has no business in our transaction. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Page read(String segment, String after) {
        return new Page(after, segments.members(segment, after, PAGE));
    }

    /** The first member, for a sample. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public List<Member> first(String segment) {
        return segments.members(segment, "", 1);
    }

    /** In the transaction of the job's chunk. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void write(String key, long execution, Page page) {
        StoredCampaign campaign = campaigns.locked(key);
        if (!campaign.isRunBy(node.leaseOwner(), execution)
                || !campaign.progress().expandedAfter().equals(page.after())) {
            return;
        }
        List<String> keys = page.members().stream()
                .map(Expanded::key)
                .filter(Objects::nonNull)
                .toList();
        Set<String> known = members.known(campaign.id(), keys);
        List<Expanded.Row> rows = Expanded.rows(
                page.members(), known, campaign.progress().preparation().candidates() + 1);
        members.insert(campaign.id(), rows);
        campaign.expanded(
                page.end(), page.isLast(), rows.size(), count(rows, Outcome.DUPLICATE), count(rows, Outcome.FAILED));
        campaign.lease().renew(clock.instant().plus(Lease.LENGTH));
    }

    private static long count(List<Expanded.Row> rows, Outcome outcome) {
        return rows.stream().filter(row -> row.outcome() == outcome).count();
    }
}
