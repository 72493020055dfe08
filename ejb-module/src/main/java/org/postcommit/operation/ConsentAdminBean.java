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
import org.postcommit.api.consent.ConsentAdmin;
import org.postcommit.api.consent.ConsentDetail;
import org.postcommit.api.consent.ConsentForm;
import org.postcommit.api.consent.ConsentRequest;
import org.postcommit.api.consent.ConsentRow;
import org.postcommit.api.consent.ConsentState;
import org.postcommit.api.consent.Topic;
import org.postcommit.consent.ConfirmationLinks;
import org.postcommit.consent.ConsentKeeping;
import org.postcommit.consent.ConsentRequests;
import org.postcommit.consent.Topics;
import org.postcommit.submission.ConfirmationMail;

/** The operators' door to consents: who may, then what, written down. */
@Stateless
@Local(ConsentAdmin.class)
@RolesAllowed({Roles.VIEWER, Roles.OPERATOR, Roles.ADMIN})
public class ConsentAdminBean implements ConsentAdmin {

    @Resource
    private SessionContext context;

    @Inject
    private OperationLog operations;

    @Inject
    private ConsentKeeping consents;

    @Inject
    private ConsentRequests requests;

    @Inject
    private ConfirmationLinks links;

    @Inject
    private ConfirmationMail mail;

    @Inject
    private Topics topics;

    @Override
    public Page<ConsentRow> find(String q, String topic, Integer store, ConsentState state, int page, int size) {
        return consents.find(q, topic, store, state, page, size);
    }

    @Override
    public ConsentDetail get(String address) {
        return consents.get(address);
    }

    @Override
    @RolesAllowed({Roles.OPERATOR, Roles.ADMIN})
    public ConsentRow record(ConsentForm form) {
        ConsentRow row = consents.record(form, caller());
        operations.note(
                "RECORD_CONSENT",
                "consent of " + row.address() + " to " + row.topic() + ", store " + row.store() + ": " + row.state(),
                1);
        return row;
    }

    @Override
    @RolesAllowed({Roles.PRODUCER, Roles.OPERATOR, Roles.ADMIN})
    public ConsentRequest request(ConsentForm form) {
        ConsentRequest request = requests.request(form, caller());
        if (request.mailed()) {
            ConsentRow row = request.row();
            mail.send(
                    form.address().strip(),
                    row.language(),
                    topics.nameInMail(row.topic()),
                    links.to(row),
                    ConfirmationLinks.GOOD_FOR.toDays(),
                    caller());
        }
        return request;
    }

    @Override
    @RolesAllowed({Roles.OPERATOR, Roles.ADMIN})
    public void withdraw(String address, String topic, int store, String evidence) {
        record(new ConsentForm(address, topic, store, ConsentState.DENIED, null, evidence, null, null));
    }

    @Override
    @RolesAllowed({Roles.OPERATOR, Roles.ADMIN})
    public CsvImportReport importCsv(String csv, boolean dryRun) {
        CsvImportReport report = consents.importCsv(csv, dryRun, caller());
        if (!dryRun) {
            operations.note("IMPORT_CONSENTS", report.toString(), report.added() + report.changed());
        }
        return report;
    }

    @Override
    public String exportCsv() {
        return consents.exportCsv();
    }

    @Override
    public List<Topic> topics() {
        return topics.all();
    }

    @Override
    public Topic topic(String key) {
        return topics.get(key);
    }

    @Override
    @RolesAllowed(Roles.ADMIN)
    public Topic putTopic(Topic topic) {
        Topic stored = topics.put(topic);
        operations.note("PUT_TOPIC", "topic " + stored.key(), 1);
        return stored;
    }

    @Override
    @RolesAllowed(Roles.ADMIN)
    public void removeTopic(String key) {
        topics.remove(key);
        operations.note("REMOVE_TOPIC", "topic " + key, 1);
    }

    private String caller() {
        return context.getCallerPrincipal().getName();
    }
}
