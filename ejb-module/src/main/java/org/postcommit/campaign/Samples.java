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
import org.postcommit.template.PublishedTemplates;

/** What the first member of a segment would get. */
@ApplicationScoped
public class Samples {

    /** Of an empty segment. */
    private static final Member NOBODY =
            new Member("ada@example.org", "ada@example.org", "Ada Lovelace", null, null, Map.of());

    @Inject
    private CampaignStore store;

    @Inject
    private PublishedTemplates templates;

    @Inject
    private FrozenContent frozen;

    @Inject
    private Expansion expansion;

    @Inject
    private Faults faults;

    @Inject
    private Letters letters;

    @Inject
    private Senders senders;

    public CampaignSample of(String key) {
        StoredCampaign campaign = store.get(key);
        PublishedTemplate template = campaign.isFrozen() ? frozen.of(campaign) : template(campaign.campaign());
        return sample(campaign.campaign(), template);
    }

    /** Of one that is not stored. */
    public CampaignSample of(Campaign campaign) {
        faults.refuseAnyIn(campaign);
        return sample(campaign, template(campaign));
    }

    private PublishedTemplate template(Campaign campaign) {
        return templates.find(campaign.template()).orElseThrow(() -> Freezing.unpublished(campaign.template()));
    }

    private CampaignSample sample(Campaign campaign, PublishedTemplate template) {
        Member member = expansion.first(campaign.segment()).stream().findFirst().orElse(NOBODY);
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
