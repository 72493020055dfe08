package org.postcommit.web.admin;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.postcommit.api.FieldError;
import org.postcommit.api.InvalidWebhookException;
import org.postcommit.api.NotFoundException;
import org.postcommit.api.admin.FailedCall;
import org.postcommit.api.admin.WebhookAdmin;
import org.postcommit.api.admin.WebhookProbe;
import org.postcommit.api.admin.WebhookRow;
import org.postcommit.api.admin.WebhookSecret;
import org.postcommit.api.event.EventKind;

/** The endpoints that are told of events: add, change, test, and what they did not take. */
@Named
@ViewScoped
public class WebhooksPage implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int MOST_FAILED = 20;

    @EJB
    private WebhookAdmin admin;

    private List<WebhookRow> rows;
    private WebhookEdit edit = new WebhookEdit();
    private List<FieldError> errors = List.of();
    private WebhookSecret told;
    private WebhookRow leaving;

    @PostConstruct
    public void refresh() {
        rows = admin.all();
    }

    public void add() {
        open(new WebhookEdit());
    }

    public void edit(WebhookRow row) {
        open(new WebhookEdit(row));
    }

    private void open(WebhookEdit opened) {
        edit = opened;
        errors = List.of();
        told = null;
    }

    /** Leaves the dialog open with the errors when something is wrong. */
    public void save() {
        try {
            if (edit.isNew()) {
                told = admin.create(edit.form());
            } else {
                admin.change(edit.id(), edit.form());
                Say.done("Saved.");
            }
            errors = List.of();
        } catch (InvalidWebhookException e) {
            errors = e.errors();
        } catch (NotFoundException e) {
            Say.done("Somebody else has deleted it.");
        }
        refresh();
        Say.toScript("saved", errors.isEmpty());
        Say.toScript("secret", told != null);
    }

    public void renewSecret(UUID id) {
        told = admin.renewSecret(id);
    }

    public void test(WebhookRow row) {
        WebhookProbe probe = admin.test(row.id());
        String said = probe.result() + " in " + probe.durationMs() + " ms: " + row.url();
        if (probe.taken()) {
            Say.done("Test taken. " + said);
        } else {
            Say.failed("Test not taken. " + said);
        }
    }

    public void retry(UUID id) {
        Say.done(Words.events(admin.retry(id)) + " will be tried again.");
        refresh();
    }

    public void askToDelete(WebhookRow row) {
        leaving = row;
    }

    public void delete() {
        try {
            admin.delete(leaving.id());
        } catch (NotFoundException e) {
            // what was asked for is so already
        }
        Say.done("Deleted.");
        leaving = null;
        refresh();
    }

    public List<FailedCall> failed(WebhookRow row) {
        return row.givenUp() == 0 ? List.of() : admin.failed(row.id(), MOST_FAILED);
    }

    /** The secret that was made just now; shown until it is closed. */
    public WebhookSecret getTold() {
        return told;
    }

    public void forgetSecret() {
        told = null;
    }

    public boolean isOn() {
        return admin.isOn();
    }

    public List<EventKind> getKinds() {
        return List.of(EventKind.values());
    }

    public List<WebhookRow> getRows() {
        return rows;
    }

    public WebhookEdit getEdit() {
        return edit;
    }

    public List<FieldError> getErrors() {
        return errors;
    }

    public WebhookRow getLeaving() {
        return leaving;
    }
}
