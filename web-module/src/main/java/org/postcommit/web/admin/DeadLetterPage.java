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
import org.postcommit.api.admin.DeadLetterAdmin;
import org.postcommit.api.admin.DeadLetterRow;
import org.postcommit.api.admin.DeadLetterSelection;
import org.postcommit.api.admin.DeadLetterState;

/** One dead letter: why, and to whom. */
@Named
@ViewScoped
public class DeadLetterPage implements Serializable {

    private static final long serialVersionUID = 1;

    @EJB
    private DeadLetterAdmin admin;

    private String id;
    private DeadLetterRow row;
    private DeadLetterConfirmation confirmation;

    public void open() throws IOException {
        try {
            row = admin.get(UUID.fromString(id));
        } catch (IllegalArgumentException | NullPointerException | NotFoundException e) {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext()
                    .responseSendError(HttpServletResponse.SC_NOT_FOUND, "There is no such dead letter.");
            faces.responseComplete();
        }
    }

    public void ask(boolean replays) {
        var selection = DeadLetterSelection.of(List.of(row.id()));
        confirmation = new DeadLetterConfirmation(replays, selection, 1, admin.count(selection));
    }

    public void perform() throws IOException {
        String done = confirmation.perform(admin);
        confirmation = null;
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(done));
        open();
    }

    public void refresh() throws IOException {
        open();
    }

    public boolean isOpen() {
        return row.state() == DeadLetterState.OPEN;
    }

    public DeadLetterRow getRow() {
        return row;
    }

    public DeadLetterConfirmation getConfirmation() {
        return confirmation;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
