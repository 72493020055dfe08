package org.postcommit.web.admin.campaign;

import java.io.Serializable;
import java.util.UUID;
import org.postcommit.api.InvalidRequestException;
import org.postcommit.api.campaign.Campaign;
import org.postcommit.api.campaign.CampaignAdmin;
import org.postcommit.api.campaign.CampaignSample;
import org.postcommit.web.admin.template.PreviewShelf;

/** What a campaign would do: to how many, and what one of them would get. */
public class CampaignReview implements Serializable {

    private static final long serialVersionUID = 1;

    private final CampaignAdmin admin;
    private final CampaignChoices choices;
    private final PreviewShelf shelf;
    private final String view = UUID.randomUUID().toString();
    private Campaign campaign;
    private Long size;
    private CampaignSample sample;
    private String fault;

    CampaignReview(CampaignAdmin admin, CampaignChoices choices, PreviewShelf shelf) {
        this.admin = admin;
        this.choices = choices;
        this.shelf = shelf;
    }

    void look(Campaign written) {
        campaign = written;
        try {
            size = choices.sizeOf(written.segment());
            sample = admin.sample(written);
            fault = null;
            shelf.put(view, sample.mail());
        } catch (InvalidRequestException e) {
            sample = null;
            fault = e.errors().get(0).field() + " " + e.errors().get(0).message();
        }
    }

    public Campaign getCampaign() {
        return campaign;
    }

    /** {@code null} when nobody knows. */
    public Long getSize() {
        return size;
    }

    /** {@code null} when there is a fault. */
    public CampaignSample getSample() {
        return sample;
    }

    /** Why there is no sample. */
    public String getFault() {
        return fault;
    }

    /** Under which the shelf has the sample. */
    public String getView() {
        return view;
    }
}
