package org.postcommit.web.admin;

import java.io.Serializable;
import java.util.List;
import org.postcommit.api.FieldError;
import org.postcommit.api.InvalidRequestException;
import org.postcommit.api.admin.CsvImportReport;
import org.postcommit.api.admin.CsvImportReport.RefusedLine;

/** A list on its way in: first what it would do, then done. */
public abstract class CsvUpload implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int MOST_REFUSED = 200;

    private String csv;
    private CsvImportReport preview;
    private List<FieldError> errors = List.of();

    /**
     * @throws InvalidRequestException when the list as a whole is wrong
     */
    protected abstract CsvImportReport importCsv(String list, boolean dryRun);

    /** So many of what the list holds, in words. */
    protected abstract String counted(int count);

    /** Shows what is there now. */
    protected abstract void refresh();

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
            preview = importCsv(csv == null ? "" : csv, true);
        } catch (InvalidRequestException e) {
            errors = e.errors();
        }
    }

    public void perform() {
        CsvImportReport done = importCsv(csv, false);
        String said = counted(done.added()) + " added, " + done.changed() + " changed, " + done.unchanged()
                + " unchanged, " + Words.lines(done.refused().size()) + " left out.";
        Say.done(said);
        begin();
        refresh();
        Say.toScript("done", true);
    }

    /** As many refused lines as anybody reads. */
    public List<RefusedLine> getRefused() {
        return preview.refused().subList(0, Math.min(preview.refused().size(), MOST_REFUSED));
    }

    /** How many entries would be written. */
    public int getCount() {
        return preview.added() + preview.changed();
    }

    public CsvImportReport getPreview() {
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
