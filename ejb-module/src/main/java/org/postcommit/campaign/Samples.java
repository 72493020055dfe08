package org.postcommit.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.postcommit.api.FieldError;
import org.postcommit.api.campaign.Campaign;
import org.postcommit.api.campaign.CampaignSample;
import org.postcommit.api.campaign.InvalidCampaignException;
import org.postcommit.contact.Member;
import org.postcommit.template.PublishedTemplate;

/** What somebody would get. */
@ApplicationScoped
class Samples {

    @Inject
    private Letters letters;

    @Inject
    private Senders senders;

    /** Of an empty segment. */
    private static final Member NOBODY =
            new Member("ada@example.org", "ada@example.org", "Ada Lovelace", null, null, Map.of());

    CampaignSample of(Campaign campaign, PublishedTemplate template, List<Member> members) {
        Member member = members.isEmpty() ? NOBODY : members.get(0);
        List<FieldError> missing = senders.missing(campaign);
        if (!missing.isEmpty()) {
            throw new InvalidCampaignException(missing);
        }
        Sender sender = senders.of(campaign);
        Candidate candidate = Expanded.rows(List.of(member), Set.of(), 1).get(0).candidate();
        try {
            return new CampaignSample(
                    member.address(),
                    sender.from().address(),
                    sender.replyTo() == null ? null : sender.replyTo().address(),
                    letters.sample(campaign, template, candidate));
        } catch (Letters.Unwritable e) {
            throw new InvalidCampaignException(List.of(new FieldError(
                    "template",
                    "cannot be rendered for " + member.address().toLowerCase(Locale.ROOT) + ": " + e.getMessage())));
        }
    }
}
