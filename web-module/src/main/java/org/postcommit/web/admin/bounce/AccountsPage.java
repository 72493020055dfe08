package org.postcommit.web.admin.bounce;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.postcommit.api.FieldError;
import org.postcommit.api.ConflictException;
import org.postcommit.api.NotFoundException;
import org.postcommit.api.account.AccountAdmin;
import org.postcommit.api.account.ConnectionTest;
import org.postcommit.api.account.InboundRow;
import org.postcommit.api.account.InvalidAccountException;
import org.postcommit.api.account.OutboundRow;
import org.postcommit.api.account.Tls;
import org.primefaces.PrimeFaces;

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
        open(AccountEdit.newOutbound());
    }

    public void addInbound() {
        open(AccountEdit.newInbound());
    }

    public void editOutbound(OutboundRow row) {
        open(AccountEdit.of(row));
    }

    public void editInbound(InboundRow row) {
        open(AccountEdit.of(row));
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
            say("Saved " + edit.getKey() + ".");
        } catch (InvalidAccountException e) {
            errors = e.errors();
        }
        refresh();
        PrimeFaces.current().ajax().addCallbackParam("saved", errors.isEmpty());
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
        FacesContext.getCurrentInstance()
                .addMessage(
                        null,
                        test.ok()
                                ? new FacesMessage("Works. " + said)
                                : new FacesMessage(FacesMessage.SEVERITY_ERROR, "Does not work. " + said, null));
    }

    public void askToDeleteOutbound(OutboundRow row) {
        leaving = AccountEdit.of(row);
    }

    public void askToDeleteInbound(InboundRow row) {
        leaving = AccountEdit.of(row);
    }

    public void delete() {
        try {
            leaving.delete(admin);
            say("Deleted " + leaving.getKey() + ".");
        } catch (NotFoundException e) {
            say("Deleted " + leaving.getKey() + ".");
        } catch (ConflictException e) {
            say(e.getMessage());
        }
        leaving = null;
        refresh();
    }

    private static void say(String text) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(text));
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
