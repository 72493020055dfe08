package org.postcommit.operation;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.postcommit.api.Roles;
import org.postcommit.api.admin.CsvImportReport;
import org.postcommit.api.admin.Page;
import org.postcommit.api.admin.SuppressionAdmin;
import org.postcommit.api.admin.SuppressionForm;
import org.postcommit.api.admin.SuppressionReason;
import org.postcommit.api.admin.SuppressionRow;
import org.postcommit.suppression.ListKeeping;

/** The operators' door to the suppression list: who may, then what, written down. */
@Stateless
@Local(SuppressionAdmin.class)
@RolesAllowed({Roles.VIEWER, Roles.OPERATOR, Roles.ADMIN})
public class SuppressionAdminBean implements SuppressionAdmin {

    @Resource
    private SessionContext context;

    @Inject
    private OperationLog operations;

    @Inject
    private ListKeeping list;

    @Override
    public Page<SuppressionRow> find(String q, String reason, int page, int size) {
        return list.find(q, reason, page, size);
    }

    @Override
    public List<SuppressionReason> reasons() {
        return list.reasons();
    }

    @Override
    public SuppressionRow get(String address) {
        return list.get(address);
    }

    @Override
    @RolesAllowed(Roles.ADMIN)
    public SuppressionRow add(SuppressionForm form) {
        SuppressionRow added = list.add(form, caller());
        operations.note("ADD_SUPPRESSION", "suppression " + added.address() + ": " + added.reason(), 1);
        return added;
    }

    @Override
    @RolesAllowed(Roles.ADMIN)
    public void remove(String address) {
        list.remove(address);
        operations.note("REMOVE_SUPPRESSION", "suppression " + address, 1);
    }

    @Override
    @RolesAllowed(Roles.ADMIN)
    public CsvImportReport importCsv(String csv, boolean dryRun) {
        CsvImportReport report = list.importCsv(csv, dryRun, caller());
        if (!dryRun) {
            operations.note("IMPORT_SUPPRESSIONS", report.toString(), report.added() + report.changed());
        }
        return report;
    }

    @Override
    public String exportCsv() {
        return list.exportCsv();
    }

    private String caller() {
        return context.getCallerPrincipal().getName();
    }
}
