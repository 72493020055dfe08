package org.postcommit.web.admin.contact;

import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.postcommit.api.ConflictException;
import org.postcommit.api.admin.CsvImportReport.RefusedLine;
import org.postcommit.api.contact.Contact;
import org.postcommit.api.contact.ContactAdmin;
import org.postcommit.api.contact.ContactImport;
import org.postcommit.api.contact.ImportState;
import org.primefaces.PrimeFaces;

/** A list of contacts on its way in: uploaded, tried, imported, reported. */
@Named
@ViewScoped
public class ContactUpload implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int FIRST = 3;
    private static final int MOST_REFUSED = 200;

    @EJB
    private ContactAdmin admin;

    @Inject
    private ContactsPage page;

    private ContactImport row;
    private List<Contact> first = List.of();
    private String failure;

    public void begin() {
        row = null;
        first = List.of();
        failure = null;
    }

    /** The file is here: the servlet that took it says which import it is. */
    public void uploaded() {
        String id = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("id");
        show(UUID.fromString(id));
    }

    public void show(UUID id) {
        failure = null;
        row = admin.getImport(id);
        first = row.dryRun() ? admin.firstOf(id, FIRST) : List.of();
    }

    public void refresh() {
        row = admin.getImport(row.id());
        if (!isRunning() && !row.dryRun()) {
            page.refresh();
            PrimeFaces.current().ajax().update("list", "imports");
        }
    }

    public void perform() {
        try {
            row = admin.perform(row.id());
            first = List.of();
        } catch (ConflictException e) {
            failure = e.getMessage();
        }
        page.refresh();
    }

    public boolean isRunning() {
        return row != null && row.state() == ImportState.RUNNING;
    }

    /** Tried, and can be imported now. */
    public boolean isReady() {
        return row != null && row.dryRun() && row.state() == ImportState.DONE;
    }

    /** How many contacts would be written. */
    public long getCount() {
        return row.added() + row.changed();
    }

    /** As many refused lines as anybody reads. */
    public List<RefusedLine> getRefused() {
        return row.refused().subList(0, Math.min(row.refused().size(), MOST_REFUSED));
    }

    public ContactImport getRow() {
        return row;
    }

    public List<Contact> getFirst() {
        return first;
    }

    public String getFailure() {
        return failure;
    }
}
