package org.postcommit.campaign;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.postcommit.api.campaign.Campaign;
import org.postcommit.config.Node;
import org.postcommit.consent.Consents;
import org.postcommit.suppression.SuppressionList;

/**
 * One chunk of a campaign: what becomes of its members and their mails, in the transaction of the job's chunk, under the
 * lock of the campaign's row.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class HandOver {

    @Inject
    private CampaignStore campaigns;

    @Inject
    private MemberStore members;

    @Inject
    private Consents consents;

    @Inject
    private SuppressionList suppressions;

    @Inject
    private Posting posting;

    @Inject
    private Node node;

    @Inject
    private Clock clock;

    /**
     * Decides about the members that have waited for the longest.
     *
     * @param execution of the job
     * @param after nobody up to this position waits, as far as the caller knows
     * @param most mails
     */
    public Chunk next(String key, long execution, Pacing pacing, long after, int most) {
        StoredCampaign campaign = campaigns.locked(key);
        if (!campaign.isRunBy(node.leaseOwner(), execution)) {
            return Chunk.nothing(after);
        }
        Instant now = clock.instant();
        campaign.lease().renew(now.plus(Lease.LENGTH));
        Set<String> resting = pacing.resting(now);
        List<Candidate> waiting = members.waiting(campaign.id(), after, resting, most);
        if (waiting.isEmpty()) {
            if (members.waiting(campaign.id(), 0, Set.of(), 1).isEmpty()) {
                campaign.handedOver();
            }
            return Chunk.nothing(0);
        }
        List<Candidate> admitted = admitted(waiting, pacing, now);
        boolean nobodyLeftBehind = resting.isEmpty() && admitted.size() == waiting.size();
        return decide(
                campaign,
                admitted,
                nobodyLeftBehind ? waiting.get(waiting.size() - 1).position() : after);
    }

    /** Without those whose domain has had enough for now. */
    private static List<Candidate> admitted(List<Candidate> waiting, Pacing pacing, Instant now) {
        Map<String, Integer> already = new HashMap<>();
        List<Candidate> admitted = new ArrayList<>();
        for (Candidate member : waiting) {
            if (pacing.admits(member.domain(), already.getOrDefault(member.domain(), 0), now)) {
                already.merge(member.domain(), 1, Integer::sum);
                admitted.add(member);
            }
        }
        return admitted;
    }

    /**
     * What came of one.
     *
     * @param decided members
     * @param mails how many to which domain
     * @param after where to go on
     */
    public record Chunk(int decided, Map<String, Integer> mails, long after) {

        static Chunk nothing(long after) {
            return new Chunk(0, Map.of(), after);
        }
    }

    private Chunk decide(StoredCampaign campaign, List<Candidate> chunk, long after) {
        Screened screened = screened(campaign.campaign(), chunk);
        Posting.Posted posted = posting.post(campaign, screened.admitted());
        List<Decided> decided = new ArrayList<>(screened.refused());
        decided.addAll(posted.decided());
        members.decide(campaign.id(), decided);
        campaign.decided(Tally.of(decided));
        return new Chunk(decided.size(), posted.mails(), after);
    }

    private Screened screened(Campaign campaign, List<Candidate> chunk) {
        List<String> keys =
                chunk.stream().map(Candidate::key).filter(Objects::nonNull).toList();
        return Screened.of(
                chunk, consents.optedIn(campaign.topic(), campaign.store(), keys), suppressions.reasons(keys));
    }
}
