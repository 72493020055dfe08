package org.postcommit.web.admin.campaign;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import org.postcommit.api.NotFoundException;
import org.postcommit.api.PostcommitException;
import org.postcommit.api.campaign.Campaign;
import org.postcommit.api.campaign.CampaignAdmin;
import org.postcommit.api.campaign.CampaignRow;
import org.postcommit.api.campaign.CampaignStatus;
import org.postcommit.api.json.CampaignJson;
import org.postcommit.web.admin.Say;
import org.postcommit.web.admin.Visitor;
import org.postcommit.web.admin.template.PreviewShelf;

/** One campaign: written in four steps while it is a draft, and watched after that. */
@Named
@ViewScoped
public class CampaignPage implements Serializable {

    private static final long serialVersionUID = 1;

    @EJB
    private CampaignAdmin admin;

    @Inject
    private CampaignChoices choices;

    @Inject
    private Visitor visitor;

    @Inject
    private PreviewShelf shelf;

    @Inject
    private HttpServletRequest request;

    private CampaignRow row;
    private CampaignWizard wizard;
    private CampaignLive live;

    @PostConstruct
    void open() {
        String key = request.getParameter("key");
        if (key == null) {
            wizard = wizard(new CampaignEdit(visitor.getZone().getId()));
            return;
        }
        try {
            row = admin.get(key);
            if (row.status() == CampaignStatus.DRAFT) {
                wizard = wizard(edit(row.campaign()));
                wizard.toReview();
            } else {
                live = new CampaignLive(admin, visitor, row);
            }
        } catch (NotFoundException e) {
            Say.notFound("There is no campaign " + key + ".");
        }
    }

    private CampaignWizard wizard(CampaignEdit edit) {
        return new CampaignWizard(admin, edit, new CampaignReview(admin, choices, shelf));
    }

    private static CampaignEdit edit(Campaign campaign) {
        String data = CampaignJson.write(campaign).get("data").toString();
        return new CampaignEdit(campaign, data.equals("{}") ? "" : data);
    }

    public String delete() {
        try {
            admin.delete(row.campaign().key());
            return Say.thenGoTo(
                    "/admin/campaigns.xhtml", "Deleted " + row.campaign().name() + ".");
        } catch (PostcommitException e) {
            Say.failed(e.getMessage());
            return null;
        }
    }

    /** As it was when the page was opened; {@code null} while it is not stored. */
    public CampaignRow getRow() {
        return row;
    }

    /** {@code null} when it is no draft any more. */
    public CampaignWizard getWizard() {
        return wizard;
    }

    /** {@code null} while it is a draft. */
    public CampaignLive getLive() {
        return live;
    }
}
