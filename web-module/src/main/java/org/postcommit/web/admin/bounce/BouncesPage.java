package org.postcommit.web.admin.bounce;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postcommit.api.NotFoundException;
import org.postcommit.api.bounce.BounceAdmin;
import org.postcommit.api.bounce.BounceDetail;
import org.postcommit.api.bounce.BounceFilter;
import org.postcommit.api.bounce.BounceKind;
import org.postcommit.api.bounce.BounceRow;
import org.postcommit.web.admin.ListTable;
import org.postcommit.web.admin.Pages;
import org.postcommit.web.admin.Say;

/** What came back: search, read the report, note that somebody has looked. */
@Named
@ViewScoped
public class BouncesPage implements Serializable {

    private static final long serialVersionUID = 1;

    @EJB
    private BounceAdmin admin;

    private String q;
    private BounceKind kind;
    private boolean open;
    private final Pages<BounceRow> list =
            new Pages<>((page, size) -> admin.find(new BounceFilter(kind, q, open), page, size));
    private Map<BounceKind, Long> counts;
    private BounceDetail shown;

    @PostConstruct
    public void refresh() {
        counts = admin.counts();
        list.refresh();
    }

    public void filter() {
        refresh();
        ListTable.toFirstPage();
    }

    /** As maintenance may have removed it meanwhile. */
    public void show(UUID id) {
        try {
            shown = admin.get(id);
            Say.toScript("found", true);
        } catch (NotFoundException e) {
            Say.done("It has been removed meanwhile.");
            refresh();
        }
    }

    public void handled() {
        try {
            admin.handled(shown.bounce().id());
            Say.done("Noted that you have looked at it.");
        } catch (NotFoundException e) {
            Say.done("It has been removed meanwhile.");
        }
        refresh();
    }

    public boolean isUnrestricted() {
        return (q == null || q.isBlank()) && kind == null && !open;
    }

    public List<BounceKind> getKinds() {
        return List.of(BounceKind.values());
    }

    public long count(BounceKind of) {
        return counts.get(of);
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public BounceKind getKind() {
        return kind;
    }

    public void setKind(BounceKind kind) {
        this.kind = kind;
    }

    public boolean isOpen() {
        return open;
    }

    public void setOpen(boolean open) {
        this.open = open;
    }

    public Pages<BounceRow> getList() {
        return list;
    }

    public BounceDetail getShown() {
        return shown;
    }
}
