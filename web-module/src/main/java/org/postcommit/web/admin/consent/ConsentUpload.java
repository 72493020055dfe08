package org.postcommit.web.admin.consent;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.postcommit.api.admin.CsvImportReport;
import org.postcommit.api.consent.ConsentAdmin;
import org.postcommit.web.admin.CsvUpload;

/** A list of consents on its way in. */
@Named
@ViewScoped
public class ConsentUpload extends CsvUpload {

    private static final long serialVersionUID = 1;

    @EJB
    private ConsentAdmin admin;

    @Inject
    private ConsentPage page;

    @Override
    protected CsvImportReport importCsv(String list, boolean dryRun) {
        return admin.importCsv(list, dryRun);
    }

    @Override
    protected String counted(int count) {
        return ConsentWords.consents(count);
    }

    @Override
    protected void refresh() {
        page.refresh();
    }
}
