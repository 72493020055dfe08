package org.postcommit.web.admin.consent;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.postcommit.api.FieldError;
import org.postcommit.api.InvalidRequestException;
import org.postcommit.api.NotFoundException;
import org.postcommit.api.consent.ConsentAdmin;
import org.postcommit.api.consent.ConsentDetail;
import org.postcommit.api.consent.ConsentRow;
import org.postcommit.api.consent.ConsentState;
import org.postcommit.web.admin.ListTable;
import org.postcommit.web.admin.Pages;
import org.postcommit.web.admin.Say;
import org.postcommit.web.admin.Visitor;

/** Who wants mail about what: search, see how we know, record, ask, take back. */
@Named
@ViewScoped
public class ConsentPage implements Serializable {

    private static final long serialVersionUID = 1;
    private static final String EVERYTHING = "*";

    @EJB
    private ConsentAdmin admin;

    @Inject
    private Visitor visitor;

    @Inject
    private ConsentWords words;

    private String q;
    private String topic;
    private ConsentState state;
    private final Pages<ConsentRow> list = new Pages<>((page, size) -> admin.find(q, topic, null, state, page, size));
    private ConsentDetail shown;
    private ConsentEdit edit;
    private List<FieldError> errors = List.of();

    public void refresh() {
        list.refresh();
    }

    public void filter() {
        list.refresh();
        ListTable.toFirstPage();
    }

    public void show(String address) {
        try {
            shown = admin.get(address);
            Say.toScript("found", true);
        } catch (NotFoundException e) {
            Say.done("Nothing is known about " + address + " any more.");
            refresh();
        }
    }

    public void add() {
        edit = new ConsentEdit(visitor.getZone());
        errors = List.of();
    }

    /** Leaves the dialog open with the errors when something is wrong. */
    public void save() {
        try {
            Say.done(edit.isConfirm() ? asked() : recorded());
            errors = List.of();
        } catch (InvalidRequestException e) {
            errors = e.errors();
        }
        refresh();
        Say.toScript("saved", errors.isEmpty());
    }

    private String asked() {
        var request = admin.request(edit.form());
        if (request.mailed()) {
            return "A mail asks " + request.row().address() + " to confirm.";
        }
        return request.row().state() == ConsentState.GRANTED
                ? request.row().address() + " has said yes already."
                : request.row().address() + " was asked already and gets no further mail for now.";
    }

    private String recorded() {
        ConsentRow row = admin.record(edit.form());
        return "Recorded: " + row.address() + " says "
                + words.state(row.state()).toLowerCase(Locale.ROOT) + " to " + words.topic(row.topic()) + ", "
                + words.from(row.store()) + ".";
    }

    public void withdraw(ConsentRow row) {
        admin.withdraw(row.address(), row.topic(), row.store(), null);
        Say.done("Taken back: " + row.address() + " gets no mail about " + words.topic(row.topic()) + ", "
                + words.from(row.store()) + ".");
        changed(row.address());
    }

    public void withdrawAll() {
        admin.withdraw(shown.address(), EVERYTHING, 0, null);
        Say.done(shown.address() + " gets no mail that needs a consent.");
        changed(shown.address());
    }

    private void changed(String address) {
        refresh();
        show(address);
    }

    /** Whether the person wants no mail at all. */
    public boolean isNothing() {
        return shown != null
                && shown.consents().stream()
                        .anyMatch(row -> row.topic().equals(EVERYTHING)
                                && row.store() == 0
                                && row.state() == ConsentState.DENIED);
    }

    public String fault(FieldError error) {
        return ConsentEdit.label(error.field()) + " " + error.message();
    }

    public ConsentState[] getStates() {
        return new ConsentState[] {ConsentState.GRANTED, ConsentState.DENIED, ConsentState.PENDING};
    }

    public boolean isUnrestricted() {
        return q == null && topic == null && state == null;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public String getTopic() {
        return topic;
    }

    public void setTopic(String topic) {
        this.topic = topic;
    }

    public ConsentState getState() {
        return state;
    }

    public void setState(ConsentState state) {
        this.state = state;
    }

    public Pages<ConsentRow> getList() {
        return list;
    }

    public ConsentDetail getShown() {
        return shown;
    }

    public ConsentEdit getEdit() {
        return edit;
    }

    public List<FieldError> getErrors() {
        return errors;
    }
}
