package org.postcommit.web.admin;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
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

    public void open() {
        try {
            row = admin.get(UUID.fromString(id));
        } catch (IllegalArgumentException | NullPointerException | NotFoundException e) {
            Say.notFound("There is no such dead letter.");
        }
    }

    public void ask(boolean replays) {
        var selection = DeadLetterSelection.of(List.of(row.id()));
        confirmation = new DeadLetterConfirmation(replays, selection, 1, admin.count(selection));
    }

    public void perform() {
        String done = confirmation.perform(admin);
        confirmation = null;
        Say.done(done);
        open();
    }

    public void refresh() {
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
