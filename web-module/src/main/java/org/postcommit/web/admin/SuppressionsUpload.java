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
import org.postcommit.api.InvalidSuppressionException;
import org.postcommit.api.admin.SuppressionAdmin;
import org.postcommit.api.admin.SuppressionImport;
import org.primefaces.PrimeFaces;

/** A suppression list on its way in: first what it would do, then done. */
@Named
@ViewScoped
public class SuppressionsUpload implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int MOST_REFUSED = 200;

    @EJB
    private SuppressionAdmin admin;

    @Inject
    private SuppressionsPage page;

    private String csv;
    private SuppressionImport preview;
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
        back();
        try {
            preview = admin.importCsv(csv == null ? "" : csv, true);
        } catch (InvalidSuppressionException e) {
            errors = e.errors();
        }
    }

    public void perform() {
        SuppressionImport done = admin.importCsv(csv, false);
        FacesContext.getCurrentInstance()
                .addMessage(
                        null,
                        new FacesMessage(SuppressionWords.addresses(done.added()) + " added, " + done.changed()
                                + " changed, " + done.unchanged() + " unchanged, "
                                + done.refused().size() + " left out."));
        begin();
        page.refresh();
        PrimeFaces.current().ajax().addCallbackParam("done", true);
    }

    /** As many refused lines as anybody reads. */
    public List<SuppressionImport.RefusedLine> getRefused() {
        return preview.refused().subList(0, Math.min(preview.refused().size(), MOST_REFUSED));
    }

    /** How many entries would be written. */
    public int getCount() {
        return preview.added() + preview.changed();
    }

    public SuppressionImport getPreview() {
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
