package org.postcommit.operation;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.postcommit.api.ConflictException;
import org.postcommit.api.FieldError;
import org.postcommit.api.Receipt;
import org.postcommit.api.Roles;
import org.postcommit.api.admin.Page;
import org.postcommit.api.template.ImportReport;
import org.postcommit.api.template.PreviewRequest;
import org.postcommit.api.template.RenderedMail;
import org.postcommit.api.template.TemplateAdmin;
import org.postcommit.api.template.TemplateContent;
import org.postcommit.api.template.TemplateDetail;
import org.postcommit.api.template.TemplateRow;
import org.postcommit.api.template.TemplateUse;
import org.postcommit.campaign.OpenCampaigns;
import org.postcommit.rule.Rules;
import org.postcommit.submission.TestMail;
import org.postcommit.template.TemplateImport;
import org.postcommit.template.Templates;

/** The door to the templates: who may, then what, written down. */
@Stateless
@Local(TemplateAdmin.class)
@RolesAllowed({Roles.VIEWER, Roles.OPERATOR, Roles.ADMIN})
public class TemplateAdminBean implements TemplateAdmin {

    @Resource
    private SessionContext context;

    @Inject
    private OperationLog operations;

    @Inject
    private Templates templates;

    @Inject
    private TemplateImport files;

    @Inject
    private Rules rules;

    @Inject
    private OpenCampaigns campaigns;

    @Inject
    private TestMail testMail;

    @Override
    public Page<TemplateRow> find(String q, int page, int size) {
        return templates.find(q, page, size);
    }

    @Override
    public TemplateDetail get(String key) {
        return templates.get(key);
    }

    @Override
    public TemplateDetail get(String key, int number) {
        return templates.get(key, number);
    }

    @Override
    public List<FieldError> check(String key, TemplateContent content) {
        return templates.check(key, content);
    }

    @Override
    @RolesAllowed(Roles.ADMIN)
    public TemplateDetail save(String key, TemplateContent content) {
        TemplateDetail saved = templates.save(key, content, caller());
        note("SAVE_TEMPLATE", key + " version " + saved.number());
        return saved;
    }

    @Override
    @RolesAllowed(Roles.ADMIN)
    public TemplateDetail publish(String key) {
        TemplateDetail published = templates.publish(key, caller());
        note("PUBLISH_TEMPLATE", key + " version " + published.number());
        return published;
    }

    @Override
    @RolesAllowed(Roles.ADMIN)
    public TemplateDetail restore(String key, int number) {
        note("RESTORE_TEMPLATE", key + " version " + number);
        return templates.restore(key, number, caller());
    }

    @Override
    @RolesAllowed(Roles.ADMIN)
    public void discardDraft(String key) {
        note("DISCARD_DRAFT", key);
        templates.discardDraft(key);
    }

    @Override
    @RolesAllowed(Roles.ADMIN)
    public void delete(String key) {
        TemplateUse use = use(key);
        refuseWhileUsed(key, "templates", use.templates());
        refuseWhileUsed(key, "rules", use.rules());
        refuseWhileUsed(key, "campaigns", campaigns.using(key));
        note("DELETE_TEMPLATE", key);
        templates.delete(key);
    }

    private static void refuseWhileUsed(String key, String what, List<String> users) {
        if (!users.isEmpty()) {
            throw new ConflictException(
                    "Template " + key + " is used by the " + what + " " + users + ": change or delete them first.");
        }
    }

    @Override
    public TemplateUse use(String key) {
        return new TemplateUse(templates.usersOf(key), rules.using(key), templates.recipients(key));
    }

    @Override
    public RenderedMail preview(PreviewRequest request) {
        return templates.preview(request);
    }

    @Override
    @RolesAllowed(Roles.ADMIN)
    public Receipt sendTest(PreviewRequest request, String address) {
        return testMail.send(templates.preview(request), address, caller());
    }

    @Override
    public byte[] exportFiles() {
        return files.export();
    }

    @Override
    @RolesAllowed(Roles.ADMIN)
    public ImportReport importFiles(byte[] archive, boolean publish, boolean dryRun) {
        ImportReport report = files.run(archive, publish, dryRun, caller());
        if (!dryRun && report.refused().isEmpty()) {
            note("IMPORT_TEMPLATES", report.added() + " added, " + report.changed() + " changed");
        }
        return report;
    }

    private String caller() {
        return context.getCallerPrincipal().getName();
    }

    private void note(String action, String what) {
        operations.note(action, "template " + what, 1);
    }
}
