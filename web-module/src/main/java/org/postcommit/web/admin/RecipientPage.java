package org.postcommit.web.admin;

import jakarta.ejb.EJB;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.postcommit.api.NotFoundException;
import org.postcommit.api.admin.AttemptRow;
import org.postcommit.api.admin.MailContent;
import org.postcommit.api.admin.RecipientAdmin;
import org.postcommit.api.admin.RecipientAdmin.Action;
import org.postcommit.api.admin.RecipientRow;
import org.postcommit.api.admin.Selection;

/** One recipient: the facts, what was tried, the mail itself. */
@Named("recipientPage")
@ViewScoped
public class RecipientPage implements Serializable {

    @EJB
    private RecipientAdmin recipients;

    private String id;
    private RecipientRow recipient;
    private List<AttemptRow> attempts = List.of();
    private MailContent mail;
    private boolean evenIfSuppressed;
    private Operation operation;

    public void open() throws IOException {
        try {
            load(UUID.fromString(id == null ? "" : id));
        } catch (IllegalArgumentException | NotFoundException e) {
            FacesContext context = FacesContext.getCurrentInstance();
            context.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, "no such recipient");
            context.responseComplete();
        }
    }

    public void refresh() {
        load(recipient.id());
    }

    public void ask(Action action) {
        evenIfSuppressed = false;
        operation = Operation.of(action, Selection.of(List.of(recipient.id())), recipients);
    }

    public void confirm() {
        String done = operation.done(operation.run(recipients, evenIfSuppressed));
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(done));
        operation = null;
        refresh();
    }

    private void load(UUID id) {
        var detail = recipients.get(id);
        recipient = detail.recipient();
        attempts = detail.attempts();
        mail = mail == null ? recipients.content(id) : mail;
    }

    public List<TraceLine> trace(AttemptRow attempt) {
        return TraceLine.linesOf(attempt.traceback());
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public RecipientRow getRecipient() {
        return recipient;
    }

    public List<AttemptRow> getAttempts() {
        return attempts;
    }

    public MailContent getMail() {
        return mail;
    }

    public Operation getOperation() {
        return operation;
    }

    public boolean isEvenIfSuppressed() {
        return evenIfSuppressed;
    }

    public void setEvenIfSuppressed(boolean evenIfSuppressed) {
        this.evenIfSuppressed = evenIfSuppressed;
    }
}
