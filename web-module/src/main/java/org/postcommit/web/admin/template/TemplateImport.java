package org.postcommit.web.admin.template;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.util.List;
import org.postcommit.api.FieldError;
import org.postcommit.api.template.ImportReport;
import org.postcommit.api.template.InvalidTemplateException;
import org.postcommit.api.template.TemplateAdmin;
import org.postcommit.web.admin.Say;

/** The dialog that takes an archive, says what it would do, and does it. */
@Named
@ViewScoped
public class TemplateImport implements Serializable {

    private static final long serialVersionUID = 1;
    private static final long MOST = 8L << 20;

    @EJB
    private TemplateAdmin admin;

    @Inject
    private TemplatesPage page;

    private transient Part file;
    private String name;
    private byte[] archive;
    private boolean publish;
    private ImportReport report;

    public void begin() {
        name = null;
        archive = null;
        publish = false;
        report = null;
    }

    /** Says what the chosen file would do. */
    public void read() {
        if (!Upload.isThere(file)) {
            begin();
            return;
        }
        name = Upload.name(file);
        if (file.getSize() > MOST) {
            archive = null;
            report = refused("has to be at most 8 MiB");
            return;
        }
        archive = Upload.content(file);
        rehearse();
    }

    public void rehearse() {
        if (archive != null) {
            report = imported(true);
        }
    }

    public void perform() {
        ImportReport done = imported(false);
        report = done;
        if (done.refused().isEmpty()) {
            page.refresh();
            Say.done(done.added().size() + " added, "
                    + done.changed().size() + " changed, "
                    + done.unchanged().size() + " unchanged.");
            Say.toScript("imported", true);
        }
    }

    private ImportReport imported(boolean dryRun) {
        try {
            return admin.importFiles(archive, publish, dryRun);
        } catch (InvalidTemplateException e) {
            return new ImportReport(List.of(), List.of(), List.of(), e.errors());
        }
    }

    private ImportReport refused(String message) {
        return new ImportReport(List.of(), List.of(), List.of(), List.of(new FieldError(name, message)));
    }

    public boolean isPossible() {
        return archive != null
                && report != null
                && report.refused().isEmpty()
                && report.added().size() + report.changed().size() > 0;
    }

    public String getName() {
        return name;
    }

    public ImportReport getReport() {
        return report;
    }

    public boolean isPublish() {
        return publish;
    }

    public void setPublish(boolean publish) {
        this.publish = publish;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
