package org.postcommit.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.postcommit.api.FieldError;
import org.postcommit.api.campaign.Campaign;
import org.postcommit.api.campaign.InvalidCampaignException;
import org.postcommit.contact.Segments;
import org.postcommit.template.PublishedTemplates;

/** What is wrong with a campaign, or missing here, as things are now. */
@ApplicationScoped
class Faults {

    @Inject
    private PublishedTemplates templates;

    @Inject
    private Segments segments;

    @Inject
    private Senders senders;

    List<FieldError> in(Campaign campaign) {
        List<FieldError> errors =
                new CampaignCheck(key -> templates.find(key).isPresent(), segments::exists).errorsIn(campaign);
        errors.addAll(senders.missing(campaign));
        return errors;
    }

    /**
     * @throws InvalidCampaignException naming everything
     */
    void refuseAnyIn(Campaign campaign) {
        List<FieldError> errors = in(campaign);
        if (!errors.isEmpty()) {
            throw new InvalidCampaignException(errors);
        }
    }
}
