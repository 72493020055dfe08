package org.postcommit.campaign;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.postcommit.api.Priority;
import org.postcommit.api.campaign.Campaign;
import org.postcommit.config.Node;
import org.postcommit.consent.Consents;
import org.postcommit.message.Occasion;
import org.postcommit.submission.Mailing;
import org.postcommit.submission.PersonalMail;
import org.postcommit.submission.PersonalMails;
import org.postcommit.suppression.SuppressionList;
import org.postcommit.template.PublishedTemplate;

/**
 * One chunk of a campaign: what becomes of its members and their mails, in the transaction of the job's chunk, under the
 * lock of the campaign's row.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class HandOver {

    /** Of somebody who wanted to be forgotten while waiting. */
    private static final String ERASED = SuppressionList.Reason.ERASED.name();

    @Inject
    private CampaignStore campaigns;

    @Inject
    private MemberStore members;

    @Inject
    private Consents consents;

    @Inject
    private SuppressionList suppressions;

    @Inject
    private FrozenContent contents;

    @Inject
    private Senders senders;

    @Inject
    private Letters letters;

    @Inject
    private PersonalMails mails;

    @Inject
    private Node node;

    @Inject
    private Clock clock;

    /**
     * Decides about the members that have waited for the longest.
     *
     * @param execution of the job
     * @param most mails
     */
    public Chunk next(String key, long execution, Pacing pacing, int most) {
        StoredCampaign campaign = campaigns.locked(key);
        if (!campaign.isRunBy(node.leaseOwner(), execution)) {
            return Chunk.NOTHING;
        }
        Instant now = clock.instant();
        campaign.renew(now.plus(Lease.LENGTH));
        Set<String> resting = pacing.resting(now);
        List<Candidate> waiting = members.waiting(campaign.id(), resting, most);
        if (waiting.isEmpty()) {
            if (members.waiting(campaign.id(), Set.of(), 1).isEmpty()) {
                campaign.handedOver();
            }
            return Chunk.NOTHING;
        }
        return decide(campaign, admitted(waiting, pacing, now));
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
     */
    public record Chunk(int decided, Map<String, Integer> mails) {

        static final Chunk NOTHING = new Chunk(0, Map.of());
    }

    private Chunk decide(StoredCampaign stored, List<Candidate> chunk) {
        Campaign campaign = stored.campaign();
        List<String> keys =
                chunk.stream().map(Candidate::key).filter(Objects::nonNull).toList();
        Set<String> wanting = consents.optedIn(campaign.topic(), campaign.store(), keys);
        Map<String, String> suppressed = suppressions.reasons(keys);
        List<Decided> decided = new ArrayList<>();
        Map<Candidate, PersonalMail> letters = new HashMap<>();
        PublishedTemplate template = contents.of(stored);
        for (Candidate member : chunk) {
            if (member.key() == null) {
                decided.add(Decided.without(member, Outcome.SUPPRESSED, ERASED));
            } else if (!wanting.contains(member.key())) {
                decided.add(Decided.without(member, Outcome.NOT_OPTED_IN, null));
            } else if (suppressed.containsKey(member.key())) {
                decided.add(Decided.without(member, Outcome.SUPPRESSED, suppressed.get(member.key())));
            } else {
                try {
                    letters.put(member, this.letters.write(stored.id(), campaign, template, member));
                } catch (Letters.Unwritable fault) {
                    decided.add(Decided.without(member, Outcome.FAILED, fault.getMessage()));
                }
            }
        }
        Map<String, Integer> handed = post(stored, campaign, template, letters, decided);
        members.decide(stored.id(), decided);
        stored.decided(Tally.of(decided));
        return new Chunk(decided.size(), handed);
    }

    private Map<String, Integer> post(
            StoredCampaign stored,
            Campaign campaign,
            PublishedTemplate template,
            Map<Candidate, PersonalMail> letters,
            List<Decided> decided) {
        Map<UUID, String> refused = letters.isEmpty()
                ? Map.of()
                : mails.submit(mailing(stored, campaign, template), inOrder(letters));
        Map<String, Integer> handed = new HashMap<>();
        letters.forEach((member, letter) -> {
            String reason = refused.get(letter.recipient());
            if (reason == null) {
                decided.add(new Decided(member.position(), Outcome.PREPARED, null, letter.recipient()));
                handed.merge(member.domain(), 1, Integer::sum);
            } else {
                decided.add(Decided.without(member, Outcome.FAILED, reason));
            }
        });
        return handed;
    }

    private static List<PersonalMail> inOrder(Map<Candidate, PersonalMail> letters) {
        Collection<Candidate> members = letters.keySet();
        return members.stream()
                .sorted((one, other) -> Long.compare(one.position(), other.position()))
                .map(letters::get)
                .toList();
    }

    private Mailing mailing(StoredCampaign stored, Campaign campaign, PublishedTemplate template) {
        Sender sender = senders.of(campaign);
        return new Mailing(
                stored.producer(),
                Optional.ofNullable(campaign.type())
                        .or(() -> Optional.ofNullable(template.type()))
                        .orElse(Campaign.TYPE),
                campaign.template(),
                new Occasion(stored.id(), campaign.topic(), campaign.store()),
                sender.from(),
                sender.replyTo(),
                sender.mailer(),
                Priority.LOW,
                campaign.onAmbiguous());
    }
}
