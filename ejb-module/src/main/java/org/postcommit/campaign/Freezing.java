package org.postcommit.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.postcommit.api.ConflictException;
import org.postcommit.contact.Segments;
import org.postcommit.template.FrozenTemplates;

/** Settles what a campaign is made of, so that whatever is published later changes none of its mails. */
@ApplicationScoped
class Freezing {

    @Inject
    private FrozenVersions frozen;

    @Inject
    private FrozenTemplates templates;

    @Inject
    private Senders senders;

    @Inject
    private Segments segments;

    /** What is approved; what is to run is compared with it. */
    void approved(StoredCampaign campaign) {
        frozen.freeze(
                campaign.id(),
                templates.versions(campaign.template()).orElseThrow(() -> unpublished(campaign.template())));
    }

    static ConflictException unpublished(String template) {
        return new ConflictException("The template '" + template + "' is not published.");
    }

    /** For a run. A campaign that lacks something fails, one that is not what was approved is to be approved again. */
    void begun(StoredCampaign campaign) {
        hindrance(campaign).ifPresentOrElse(campaign::fail, () -> freeze(campaign));
    }

    private Optional<String> hindrance(StoredCampaign campaign) {
        if (!campaign.progress().isExpanded() && !segments.exists(campaign.segment())) {
            return Optional.of("There is no segment '" + campaign.segment() + "'.");
        }
        return senders.missing(campaign.campaign()).stream()
                .findFirst()
                .map(error -> "The " + error.field() + " " + error.message() + ".");
    }

    private void freeze(StoredCampaign campaign) {
        if (campaign.isFrozen()) {
            return;
        }
        Optional<Map<String, Integer>> versions = templates.versions(campaign.template());
        if (versions.isEmpty()) {
            campaign.fail("The template '" + campaign.template() + "' is not published.");
            return;
        }
        Optional<String> news = newsSinceApproval(campaign, versions.get());
        if (news.isPresent()) {
            campaign.awaitApprovalAgain(news.get());
            return;
        }
        frozen.freeze(campaign.id(), versions.get());
        campaign.frozen(versions.get().get(campaign.template()));
    }

    private Optional<String> newsSinceApproval(StoredCampaign campaign, Map<String, Integer> versions) {
        if (campaign.approvedAt() == null) {
            return Optional.empty();
        }
        if (!frozen.of(campaign.id()).equals(versions)) {
            return Optional.of("The template '" + campaign.template()
                    + "', or a part of it, was published anew after the campaign was approved.");
        }
        return segments.changedAt(campaign.segment())
                .filter(changed -> changed.isAfter(campaign.approvedAt()))
                .map(changed ->
                        "The segment '" + campaign.segment() + "' was changed after the campaign was approved.");
    }
}
