package org.postcommit.web.admin.campaign;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.postcommit.api.FieldError;
import org.postcommit.api.InvalidRequestException;
import org.postcommit.api.PostcommitException;
import org.postcommit.api.campaign.Campaign;
import org.postcommit.api.campaign.CampaignAdmin;
import org.postcommit.api.campaign.CampaignRow;
import org.postcommit.web.admin.Say;

/** A draft on its way through the steps. */
public class CampaignWizard implements Serializable {

    private static final long serialVersionUID = 1;

    private final CampaignAdmin admin;
    private final CampaignEdit edit;
    private final CampaignReview review;
    private CampaignStep step = CampaignStep.AUDIENCE;
    private List<FieldError> errors = List.of();

    CampaignWizard(CampaignAdmin admin, CampaignEdit edit, CampaignReview review) {
        this.admin = admin;
        this.edit = edit;
        this.review = review;
    }

    public void next() {
        errors = errorsOf(step);
        if (errors.isEmpty()) {
            goTo(CampaignStep.values()[step.ordinal() + 1]);
        }
    }

    public void back() {
        backTo(CampaignStep.values()[Math.max(0, step.ordinal() - 1)]);
    }

    /** Back to a step that was left before. */
    public void backTo(CampaignStep earlier) {
        errors = List.of();
        step = earlier;
    }

    private void goTo(CampaignStep next) {
        step = next;
        if (next == CampaignStep.REVIEW) {
            toReview();
        }
    }

    /** The first step with something wrong in it, or the review. */
    void toReview() {
        for (CampaignStep each : CampaignStep.values()) {
            List<FieldError> wrong = errorsOf(each);
            if (!wrong.isEmpty()) {
                step = each;
                errors = wrong;
                return;
            }
        }
        step = CampaignStep.REVIEW;
        review.look(written());
    }

    private List<FieldError> errorsOf(CampaignStep which) {
        List<FieldError> all = new ArrayList<>();
        Campaign campaign = edit.campaign(all);
        all.addAll(admin.check(campaign));
        return all.stream().filter(which::has).toList();
    }

    public String save() {
        return stored(() -> admin.put(written()), "The draft is saved.");
    }

    public String schedule() {
        return stored(
                () -> {
                    Campaign campaign = written();
                    admin.put(campaign);
                    return admin.schedule(campaign.key());
                },
                edit.isApproval() ? "Somebody else has to approve it now." : "It is scheduled.");
    }

    private Campaign written() {
        return edit.campaign(new ArrayList<>());
    }

    private String stored(Supplier<CampaignRow> storing, String text) {
        try {
            errors = edit.unreadable();
            if (!errors.isEmpty()) {
                return null;
            }
            CampaignRow stored = storing.get();
            return Say.thenGoTo("/admin/campaign.xhtml?key=" + stored.campaign().key(), text);
        } catch (InvalidRequestException e) {
            errors = e.errors();
        } catch (PostcommitException e) {
            Say.failed(e.getMessage());
        }
        return null;
    }

    public List<CampaignStep> getSteps() {
        return List.of(CampaignStep.values());
    }

    public CampaignStep getStep() {
        return step;
    }

    public List<FieldError> getErrors() {
        return errors;
    }

    public CampaignEdit getEdit() {
        return edit;
    }

    public CampaignReview getReview() {
        return review;
    }
}
