package org.postcommit.web.admin.campaign;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.postcommit.api.FieldError;
import org.postcommit.api.InvalidRequestException;
import org.postcommit.api.NotFoundException;
import org.postcommit.api.PostcommitException;
import org.postcommit.api.campaign.Campaign;
import org.postcommit.api.campaign.CampaignAdmin;
import org.postcommit.api.campaign.CampaignRow;
import org.postcommit.api.campaign.CampaignSample;
import org.postcommit.api.campaign.CampaignStatus;
import org.postcommit.api.campaign.MemberRow;
import org.postcommit.api.campaign.MemberStatus;
import org.postcommit.api.json.CampaignJson;
import org.postcommit.web.admin.Pages;
import org.postcommit.web.admin.Say;
import org.postcommit.web.admin.Visitor;
import org.postcommit.web.admin.template.PreviewShelf;

/** One campaign: written in four steps while it is a draft, and watched after that. */
@Named
@ViewScoped
public class CampaignPage implements Serializable {

    private static final long serialVersionUID = 1;

    /** The steps, with the fields that are looked at when one is left. */
    public enum Step {
        AUDIENCE("Audience", Set.of("key", "name", "segment", "topic", "store")),
        CONTENT("Content", Set.of("template", "data")),
        DELIVERY("Delivery", Set.of("startAt", "zone", "account", "inbound", "replyTo", "throttle")),
        REVIEW("Review", Set.of());

        private final String title;
        private final Set<String> fields;

        Step(String title, Set<String> fields) {
            this.title = title;
            this.fields = fields;
        }

        public String getTitle() {
            return title;
        }

        boolean has(FieldError error) {
            return fields.contains(error.field().split("\\.", 2)[0]);
        }
    }

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

    private final String view = UUID.randomUUID().toString();
    private CampaignRow row;
    private CampaignEdit edit;
    private Step step = Step.AUDIENCE;
    private List<FieldError> errors = List.of();
    private Campaign reviewed;
    private CampaignSample sample;
    private String sampleFault;
    private Long size;
    private MemberStatus shown;
    private final Pages<MemberRow> members =
            new Pages<>((page, most) -> admin.members(row.campaign().key(), shown, page, most));

    @PostConstruct
    void open() {
        String key = request.getParameter("key");
        if (key == null) {
            edit = new CampaignEdit(visitor.getZone().getId());
            return;
        }
        try {
            row = admin.get(key);
            if (row.status() == CampaignStatus.DRAFT) {
                var data = CampaignJson.write(row.campaign()).get("data").toString();
                edit = new CampaignEdit(row.campaign(), data.equals("{}") ? "" : data);
                toReview();
            }
        } catch (NotFoundException e) {
            Say.notFound("There is no campaign " + key + ".");
        }
    }

    public void next() {
        errors = errorsOf(step);
        if (errors.isEmpty()) {
            goTo(Step.values()[step.ordinal() + 1]);
        }
    }

    public void back() {
        errors = List.of();
        step = Step.values()[Math.max(0, step.ordinal() - 1)];
    }

    /** Back to a step that was left before. */
    public void backTo(Step earlier) {
        errors = List.of();
        step = earlier;
    }

    private void goTo(Step next) {
        step = next;
        if (next == Step.REVIEW) {
            toReview();
        }
    }

    /** The first step with something wrong in it, or the review. */
    private void toReview() {
        for (Step each : Step.values()) {
            List<FieldError> wrong = errorsOf(each);
            if (!wrong.isEmpty()) {
                step = each;
                errors = wrong;
                return;
            }
        }
        step = Step.REVIEW;
        reviewed = edit.campaign(new ArrayList<>());
        try {
            size = choices.sizeOf(reviewed.segment());
            sample = admin.sample(reviewed);
            sampleFault = null;
            shelf.put(view, sample.mail());
        } catch (InvalidRequestException e) {
            sample = null;
            sampleFault = e.errors().get(0).field() + " " + e.errors().get(0).message();
        }
    }

    private List<FieldError> errorsOf(Step which) {
        List<FieldError> all = new ArrayList<>();
        Campaign campaign = edit.campaign(all);
        all.addAll(admin.check(campaign));
        return all.stream().filter(which::has).toList();
    }

    public String save() {
        return stored(() -> admin.put(edit.campaign(new ArrayList<>())), "The draft is saved.");
    }

    public String schedule() {
        return stored(
                () -> {
                    admin.put(edit.campaign(new ArrayList<>()));
                    return admin.schedule(edit.campaign(new ArrayList<>()).key());
                },
                edit.isApproval() ? "Somebody else has to approve it now." : "It is scheduled.");
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

    public void approve() {
        decide(() -> admin.approve(key()), "Approved.");
    }

    public void pause() {
        decide(() -> admin.pause(key()), "Paused. What was handed over to delivery before still goes.");
    }

    public void resume() {
        decide(() -> admin.resume(key()), "It goes on.");
    }

    public void cancel() {
        decide(() -> admin.cancel(key()), "Called off. What was not sent yet never will be.");
    }

    private void decide(Supplier<CampaignRow> decision, String text) {
        try {
            row = decision.get();
            Say.done(text);
        } catch (PostcommitException e) {
            Say.failed(e.getMessage());
            row = admin.get(key());
        }
        members.refresh();
    }

    public void refresh() {
        row = admin.get(key());
        members.refresh();
    }

    public void show(MemberStatus status) {
        shown = status == shown ? null : status;
        members.refresh();
    }

    private String key() {
        return row.campaign().key();
    }

    /** Whether it changes by itself. */
    public boolean isMoving() {
        return row != null
                && (row.status() == CampaignStatus.RUNNING
                        || row.status() == CampaignStatus.SCHEDULED
                        || row.status() == CampaignStatus.CANCELLED && row.finishedAt() == null);
    }

    public boolean isPausable() {
        return row.status() == CampaignStatus.RUNNING || row.status() == CampaignStatus.SCHEDULED;
    }

    public boolean isResumable() {
        return row.status() == CampaignStatus.PAUSED || row.status() == CampaignStatus.FAILED;
    }

    public boolean isApprovable() {
        return row.status() == CampaignStatus.AWAITING_APPROVAL
                && !visitor.getName().equals(row.requestedBy());
    }

    public boolean isCancellable() {
        return !row.status().isFinal();
    }

    public boolean isDeletable() {
        return row.status() == CampaignStatus.DRAFT || row.status().isFinal() && row.finishedAt() != null;
    }

    public List<Slice> getSlices() {
        return Slice.of(row.totals());
    }

    /** Of the mails that left, in percent. */
    public String share(long count) {
        long delivered = row.totals().delivered();
        return delivered == 0 ? "–" : String.format(Locale.ENGLISH, "%.1f %%", count * 100.0 / delivered);
    }

    public List<Step> getSteps() {
        return List.of(Step.values());
    }

    public Step getStep() {
        return step;
    }

    public CampaignRow getRow() {
        return row;
    }

    public CampaignEdit getEdit() {
        return edit;
    }

    public List<FieldError> getErrors() {
        return errors;
    }

    public Campaign getReviewed() {
        return reviewed;
    }

    public CampaignSample getSample() {
        return sample;
    }

    public String getSampleFault() {
        return sampleFault;
    }

    public Long getSize() {
        return size;
    }

    public String getView() {
        return view;
    }

    public MemberStatus getShown() {
        return shown;
    }

    public Pages<MemberRow> getMembers() {
        return members;
    }
}
