package org.postcommit.operation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.postcommit.api.Roles;
import org.postcommit.api.admin.FailedCall;
import org.postcommit.api.admin.WebhookAdmin;
import org.postcommit.api.admin.WebhookForm;
import org.postcommit.api.admin.WebhookProbe;
import org.postcommit.api.admin.WebhookRow;
import org.postcommit.api.admin.WebhookSecret;
import org.postcommit.webhook.Webhooks;

/** The admins' door to the webhooks: who may, then what, written down. */
@Stateless
@Local(WebhookAdmin.class)
@RolesAllowed(Roles.ADMIN)
public class WebhookAdminBean implements WebhookAdmin {

    @Inject
    private OperationLog operations;

    @Inject
    private Webhooks webhooks;

    @Override
    public boolean isOn() {
        return webhooks.areOn();
    }

    @Override
    public List<WebhookRow> all() {
        return webhooks.all();
    }

    @Override
    public WebhookRow get(UUID id) {
        return webhooks.get(id);
    }

    @Override
    public WebhookSecret create(WebhookForm form) {
        WebhookSecret created = webhooks.create(form);
        note("CREATE_WEBHOOK", created.webhook().id(), form.url());
        return created;
    }

    @Override
    public WebhookRow change(UUID id, WebhookForm form) {
        note("CHANGE_WEBHOOK", id, form.url());
        return webhooks.change(id, form);
    }

    @Override
    public WebhookSecret renewSecret(UUID id) {
        note("RENEW_SECRET", id, "new secret");
        return webhooks.renewSecret(id);
    }

    @Override
    public void delete(UUID id) {
        note("DELETE_WEBHOOK", id, webhooks.get(id).url());
        webhooks.delete(id);
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public WebhookProbe test(UUID id) {
        return webhooks.test(id);
    }

    @Override
    public List<FailedCall> failed(UUID id, int most) {
        return webhooks.failed(id, most);
    }

    @Override
    public long retry(UUID id) {
        long selected = webhooks.retry(id);
        note("RETRY_WEBHOOK", id, selected + " given up");
        return selected;
    }

    private void note(String action, UUID id, String what) {
        String selection = "webhook " + id + ": " + what;
        operations.note(action, selection, 1);
    }
}
