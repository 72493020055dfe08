package org.postcommit.web.admin;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.function.Consumer;
import org.postcommit.api.FieldError;
import org.postcommit.api.InvalidSuppressionException;
import org.postcommit.api.NotFoundException;
import org.postcommit.api.admin.SuppressionAdmin;
import org.postcommit.api.admin.SuppressionReason;
import org.postcommit.api.admin.SuppressionRow;

/** Who is not written to: search, see why, add, change, remove. */
@Named
@ViewScoped
public class SuppressionsPage implements Serializable {

    private static final long serialVersionUID = 1;

    @EJB
    private SuppressionAdmin admin;

    @Inject
    private Visitor visitor;

    private String q;
    private String reason;
    private final Pages<SuppressionRow> list = new Pages<>((page, size) -> admin.find(q, reason, page, size));
    private List<SuppressionReason> reasons;
    private SuppressionRow shown;
    private SuppressionEdit edit;
    private List<FieldError> errors = List.of();

    @PostConstruct
    void open() {
        refresh();
    }

    public void refresh() {
        reasons = admin.reasons();
        list.refresh();
    }

    public void filter() {
        list.refresh();
        ListTable.toFirstPage();
    }

    public void show(String address) {
        find(address, row -> shown = row);
    }

    public void add() {
        edit = new SuppressionEdit(visitor.getZone());
        errors = List.of();
    }

    public void edit() {
        find(shown.address(), row -> edit = new SuppressionEdit(row, visitor.getZone()));
        errors = List.of();
    }

    /** As somebody else may have removed it meanwhile. */
    private void find(String address, Consumer<SuppressionRow> use) {
        try {
            use.accept(admin.get(address));
            Say.toScript("found", true);
        } catch (NotFoundException e) {
            Say.done("Somebody else has removed " + address + ".");
            refresh();
        }
    }

    /** Leaves the dialog open with the errors when something is wrong. */
    public void save() {
        try {
            Say.done("Nothing is sent to " + admin.add(edit.form()).address() + " from now on.");
            errors = List.of();
        } catch (InvalidSuppressionException e) {
            errors = e.errors();
        }
        refresh();
        Say.toScript("saved", errors.isEmpty());
    }

    public void remove() {
        try {
            admin.remove(shown.address());
        } catch (NotFoundException e) {
            // what was asked for is so already
        }
        Say.done("Removed " + shown.address() + ".");
        shown = null;
        refresh();
    }

    /** What is wrong with a field, under the name it has on the page. */
    public String fault(FieldError error) {
        String field = error.field().equals("expiresAt") ? "Until" : SuppressionWords.capital(error.field());
        return field + " " + error.message();
    }

    public boolean isUnrestricted() {
        return q == null && reason == null;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public Pages<SuppressionRow> getList() {
        return list;
    }

    public List<SuppressionReason> getReasons() {
        return reasons;
    }

    public SuppressionRow getShown() {
        return shown;
    }

    public SuppressionEdit getEdit() {
        return edit;
    }

    public List<FieldError> getErrors() {
        return errors;
    }
}
