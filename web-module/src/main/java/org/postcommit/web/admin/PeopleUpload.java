package org.postcommit.web.admin;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.postcommit.api.admin.CsvImportReport;
import org.postcommit.api.directory.DirectoryAdmin;

/** People on their way in. */
@Named
@ViewScoped
public class PeopleUpload extends CsvUpload {

    private static final long serialVersionUID = 1;

    @EJB
    private DirectoryAdmin admin;

    @Inject
    private PeoplePage page;

    @Override
    protected CsvImportReport importCsv(String list, boolean dryRun) {
        return admin.importCsv(list, dryRun);
    }

    @Override
    protected String counted(int count) {
        return Words.people(count);
    }

    @Override
    protected void refresh() {
        page.refresh();
    }
}
