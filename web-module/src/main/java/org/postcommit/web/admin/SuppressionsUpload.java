package org.postcommit.web.admin;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.postcommit.api.admin.CsvImportReport;
import org.postcommit.api.admin.SuppressionAdmin;

/** A suppression list on its way in. */
@Named
@ViewScoped
public class SuppressionsUpload extends CsvUpload {

    private static final long serialVersionUID = 1;

    @EJB
    private SuppressionAdmin admin;

    @Inject
    private SuppressionsPage page;

    @Override
    protected CsvImportReport importCsv(String list, boolean dryRun) {
        return admin.importCsv(list, dryRun);
    }

    @Override
    protected String counted(int count) {
        return SuppressionWords.addresses(count);
    }

    @Override
    protected void refresh() {
        page.refresh();
    }
}
