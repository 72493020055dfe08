package org.postcommit.web.admin.bounce;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.postcommit.api.ConflictException;
import org.postcommit.api.FieldError;
import org.postcommit.api.NotFoundException;
import org.postcommit.api.account.AccountAdmin;
import org.postcommit.api.account.ConnectionTest;
import org.postcommit.api.account.InboundRow;
import org.postcommit.api.account.InvalidAccountException;
import org.postcommit.api.account.OutboundRow;
import org.postcommit.api.account.Tls;
import org.postcommit.web.admin.Say;

/** The accounts that mail leaves through and that reports come back to: add, change, test, delete. */
@Named
@ViewScoped
public class AccountsPage implements Serializable {

    private static final long serialVersionUID = 1;

    @EJB
    private AccountAdmin admin;

    private List<OutboundRow> outbound;
    private List<InboundRow> inbound;
    private AccountEdit edit;
    private List<FieldError> errors = List.of();
    private AccountEdit leaving;

    @PostConstruct
    public void refresh() {
        outbound = admin.outbound();
        inbound = admin.inbound();
    }

    public void addOutbound() {
        open(new OutboundEdit());
    }

    public void addInbound() {
        open(new InboundEdit());
    }

    public void editOutbound(OutboundRow row) {
        open(new OutboundEdit(row));
    }

    public void editInbound(InboundRow row) {
        open(new InboundEdit(row));
    }

    private void open(AccountEdit opened) {
        edit = opened;
        errors = List.of();
    }

    /** Leaves the dialog open with the errors when something is wrong. */
    public void save() {
        try {
            edit.store(admin);
            errors = List.of();
            Say.done("Saved " + edit.getKey() + ".");
        } catch (InvalidAccountException e) {
            errors = e.errors();
        }
        refresh();
        Say.toScript("saved", errors.isEmpty());
    }

    public void testOutbound(String key) {
        say(key, admin.testOutbound(key));
    }

    public void testInbound(String key) {
        say(key, admin.testInbound(key));
        refresh();
    }

    private static void say(String key, ConnectionTest test) {
        String said = key + ": " + test.text() + " (" + test.durationMs() + " ms)";
        if (test.ok()) {
            Say.done("Works. " + said);
        } else {
            Say.failed("Does not work. " + said);
        }
    }

    public void askToDeleteOutbound(OutboundRow row) {
        leaving = new OutboundEdit(row);
    }

    public void askToDeleteInbound(InboundRow row) {
        leaving = new InboundEdit(row);
    }

    public void delete() {
        try {
            leaving.delete(admin);
            Say.done("Deleted " + leaving.getKey() + ".");
        } catch (NotFoundException e) {
            Say.done("Deleted " + leaving.getKey() + ".");
        } catch (ConflictException e) {
            Say.done(e.getMessage());
        }
        leaving = null;
        refresh();
    }

    public List<Tls> getProtections() {
        return List.of(Tls.values());
    }

    public List<OutboundRow> getOutbound() {
        return outbound;
    }

    public List<InboundRow> getInbound() {
        return inbound;
    }

    public AccountEdit getEdit() {
        return edit;
    }

    public List<FieldError> getErrors() {
        return errors;
    }

    public AccountEdit getLeaving() {
        return leaving;
    }
}
