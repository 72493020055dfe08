package org.postcommit.web.admin;

import jakarta.ejb.EJB;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.postcommit.api.FieldError;
import org.postcommit.api.directory.DirectoryAdmin;
import org.postcommit.api.directory.InvalidPersonException;
import org.postcommit.api.directory.PeopleImport;
import org.primefaces.PrimeFaces;

/** A list of people on its way in: first what it would do, then done. */
@Named
@ViewScoped
public class PeopleUpload implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int MOST_REFUSED = 200;

    @EJB
    private DirectoryAdmin admin;

    @Inject
    private PeoplePage page;

    private String csv;
    private PeopleImport preview;
    private List<FieldError> errors = List.of();

    public void begin() {
        csv = null;
        back();
    }

    public void back() {
        preview = null;
        errors = List.of();
    }

    public void check() {
        try {
            back();
            preview = admin.importCsv(csv == null ? "" : csv, true);
        } catch (InvalidPersonException e) {
            errors = e.errors();
        }
    }

    public void perform() {
        PeopleImport done = admin.importCsv(csv, false);
        FacesContext.getCurrentInstance()
                .addMessage(
                        null,
                        new FacesMessage(Words.people(done.added()) + " added, "
                                + done.changed() + " changed, " + done.unchanged() + " unchanged, "
                                + Words.lines(done.refused().size()) + " left out."));
        begin();
        page.refresh();
        PrimeFaces.current().ajax().addCallbackParam("done", true);
    }

    /** As many refused lines as anybody reads. */
    public List<PeopleImport.RefusedLine> getRefused() {
        return preview.refused().subList(0, Math.min(preview.refused().size(), MOST_REFUSED));
    }

    /** How many people would be written. */
    public int getCount() {
        return preview.added() + preview.changed();
    }

    public PeopleImport getPreview() {
        return preview;
    }

    public List<FieldError> getErrors() {
        return errors;
    }

    public String getCsv() {
        return csv;
    }

    public void setCsv(String csv) {
        this.csv = csv;
    }
}
