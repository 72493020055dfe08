package org.postcommit.web.admin.campaign;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.postcommit.api.PostcommitException;
import org.postcommit.api.campaign.CampaignAdmin;
import org.postcommit.api.campaign.CampaignRow;
import org.postcommit.api.campaign.CampaignStatus;
import org.postcommit.api.campaign.MemberRow;
import org.postcommit.api.campaign.MemberStatus;
import org.postcommit.web.admin.Pages;
import org.postcommit.web.admin.Say;
import org.postcommit.web.admin.Visitor;

/** A campaign that was scheduled: how far it is, what has become of whom, and what can be decided about it. */
public class CampaignLive implements Serializable {

    private static final long serialVersionUID = 1;

    private final CampaignAdmin admin;
    private final Visitor visitor;
    private final Pages<MemberRow> members;
    private CampaignRow row;
    private MemberStatus shown;

    CampaignLive(CampaignAdmin admin, Visitor visitor, CampaignRow row) {
        this.admin = admin;
        this.visitor = visitor;
        this.row = row;
        members = new Pages<>((page, most) -> admin.members(key(), shown, page, most));
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
        return isPausable() || row.status() == CampaignStatus.CANCELLED && row.finishedAt() == null;
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
        return row.status().isFinal() && row.finishedAt() != null;
    }

    public List<Slice> getSlices() {
        return Slice.of(row.totals());
    }

    /** Of the mails that left, in percent. */
    public String share(long count) {
        long delivered = row.totals().delivered();
        return delivered == 0 ? "–" : String.format(Locale.ENGLISH, "%.1f %%", count * 100.0 / delivered);
    }

    public CampaignRow getRow() {
        return row;
    }

    /** {@code null} for all. */
    public MemberStatus getShown() {
        return shown;
    }

    public Pages<MemberRow> getMembers() {
        return members;
    }
}
