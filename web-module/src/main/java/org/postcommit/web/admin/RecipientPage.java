package org.postcommit.web.admin;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.postcommit.api.NotFoundException;
import org.postcommit.api.admin.MailContent;
import org.postcommit.api.admin.RecipientAdmin;
import org.postcommit.api.admin.RecipientAdmin.Action;
import org.postcommit.api.admin.RecipientDetail;
import org.postcommit.api.admin.RecipientRow;
import org.postcommit.api.admin.Selection;

/** One recipient: the facts, every attempt, the mail itself. */
@Named
@ViewScoped
public class RecipientPage implements Serializable {

    private static final long serialVersionUID = 1;

    @EJB
    private RecipientAdmin admin;

    private String id;
    private RecipientDetail detail;
    private transient MailContent content;
    private Confirmation confirmation;

    public void open() {
        try {
            detail = admin.get(UUID.fromString(id));
        } catch (IllegalArgumentException | NullPointerException | NotFoundException e) {
            Say.notFound("There is no such recipient.");
        }
    }

    public void refresh() {
        detail = admin.get(getRow().id());
    }

    public void ask(Action action) {
        Selection selection = Selection.of(List.of(getRow().id()));
        confirmation = new Confirmation(action, selection, 1, admin.count(selection, action));
    }

    public void perform() {
        Say.done(confirmation.perform(admin));
        confirmation = null;
        refresh();
    }

    public RecipientRow getRow() {
        return detail.recipient();
    }

    /** Newest first. */
    public List<AttemptView> getAttempts() {
        return AttemptView.newestFirst(detail.attempts());
    }

    /** Too large to be stored with the view. */
    public MailContent getContent() {
        if (content == null) {
            content = admin.content(getRow().id());
        }
        return content;
    }

    public Confirmation getConfirmation() {
        return confirmation;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
