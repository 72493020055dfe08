package org.postcommit.web.admin;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import org.postcommit.api.RecipientStatus;
import org.postcommit.api.admin.RecipientAdmin;
import org.postcommit.api.admin.RecipientAdmin.Action;
import org.postcommit.api.admin.RecipientRow;
import org.postcommit.api.admin.Selection;

/** The list of recipients: what its address filters, what is ticked, and what is about to be done to it. */
@Named("recipientsPage")
@ViewScoped
public class RecipientsPage implements Serializable {

    @EJB
    private RecipientAdmin recipients;

    private ListQuery query;
    private RecipientModel rows;
    private List<RecipientRow> ticked = List.of();
    private boolean everything;
    private boolean evenIfSuppressed;
    private Operation operation;

    @PostConstruct
    void open() {
        HttpServletRequest request = (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
        query = ListQuery.of(request.getParameterMap());
        reload();
    }

    public void tick() {
        everything = false;
    }

    public void tickEverything() {
        everything = true;
    }

    public void untick() {
        everything = false;
        ticked = List.of();
    }

    public void ask(Action action) {
        evenIfSuppressed = false;
        operation = Operation.of(action, selection(), recipients);
    }

    public void confirm() {
        String done = operation.done(operation.run(recipients, evenIfSuppressed));
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(done));
        operation = null;
        untick();
        reload();
    }

    private Selection selection() {
        return everything
                ? Selection.of(query.filter())
                : Selection.of(ticked.stream().map(RecipientRow::id).toList());
    }

    private void reload() {
        rows = new RecipientModel(recipients, query.filter());
    }

    public ListQuery getQuery() {
        return query;
    }

    public RecipientModel getRows() {
        return rows;
    }

    public long getMatching() {
        return rows.count(null);
    }

    public long getSelected() {
        return everything ? getMatching() : ticked.size();
    }

    public boolean isEverything() {
        return everything;
    }

    /** Whether a page's worth of rows is ticked and more of them match. */
    public boolean isMore() {
        return !everything && !ticked.isEmpty() && ticked.size() < getMatching();
    }

    public Operation getOperation() {
        return operation;
    }

    public List<RecipientRow> getTicked() {
        return ticked;
    }

    public void setTicked(List<RecipientRow> ticked) {
        this.ticked = ticked == null ? List.of() : ticked;
    }

    public boolean isEvenIfSuppressed() {
        return evenIfSuppressed;
    }

    public void setEvenIfSuppressed(boolean evenIfSuppressed) {
        this.evenIfSuppressed = evenIfSuppressed;
    }

    public List<String> getTypes() {
        return recipients.types();
    }

    public RecipientStatus[] getStatuses() {
        return RecipientStatus.values();
    }
}
