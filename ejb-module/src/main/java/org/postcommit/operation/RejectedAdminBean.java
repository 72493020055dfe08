package org.postcommit.operation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import org.postcommit.api.Receipt;
import org.postcommit.api.Roles;
import org.postcommit.api.admin.Page;
import org.postcommit.api.admin.RejectedAdmin;
import org.postcommit.api.admin.RejectedDetail;
import org.postcommit.api.admin.RejectedRow;
import org.postcommit.submission.RejectedNotifications;

/** The operators' door to the rejected list: who may, then what, written down. */
@Stateless
@Local(RejectedAdmin.class)
@RolesAllowed({Roles.VIEWER, Roles.OPERATOR, Roles.ADMIN})
public class RejectedAdminBean implements RejectedAdmin {

    @Inject
    private OperationLog operations;

    @Inject
    private RejectedNotifications rejected;

    @Override
    public Page<RejectedRow> find(int page, int size) {
        return rejected.page(page, size);
    }

    @Override
    public RejectedDetail get(UUID id) {
        return rejected.detail(id);
    }

    @Override
    @RolesAllowed({Roles.OPERATOR, Roles.ADMIN})
    public Receipt retry(UUID id, String json) {
        Receipt receipt = rejected.retry(id, json);
        note("RETRY_REJECTED", "rejected " + id + " became notification " + receipt.id());
        return receipt;
    }

    @Override
    @RolesAllowed({Roles.OPERATOR, Roles.ADMIN})
    public void discard(UUID id) {
        rejected.discard(id);
        note("DISCARD_REJECTED", "rejected " + id);
    }

    private void note(String action, String selection) {
        operations.note(action, selection, 1);
    }
}
