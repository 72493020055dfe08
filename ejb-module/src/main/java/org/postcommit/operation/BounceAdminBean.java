package org.postcommit.operation;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.postcommit.api.Roles;
import org.postcommit.api.admin.Page;
import org.postcommit.api.bounce.BounceAdmin;
import org.postcommit.api.bounce.BounceDetail;
import org.postcommit.api.bounce.BounceFilter;
import org.postcommit.api.bounce.BounceKind;
import org.postcommit.api.bounce.BounceRow;
import org.postcommit.bounce.Bounces;

/** The operators' door to what came back: who may, then what, written down. */
@Stateless
@Local(BounceAdmin.class)
@RolesAllowed({Roles.VIEWER, Roles.OPERATOR, Roles.ADMIN})
public class BounceAdminBean implements BounceAdmin {

    @Resource
    private SessionContext context;

    @Inject
    private OperationLog operations;

    @Inject
    private Bounces bounces;

    @Override
    public Page<BounceRow> find(BounceFilter filter, int page, int size) {
        return bounces.find(filter, page, size);
    }

    @Override
    public Map<BounceKind, Long> counts() {
        return bounces.counts();
    }

    @Override
    public BounceDetail get(UUID id) {
        return bounces.get(id);
    }

    @Override
    @RolesAllowed({Roles.OPERATOR, Roles.ADMIN})
    public BounceRow handled(UUID id) {
        BounceRow row = bounces.handled(id, context.getCallerPrincipal().getName());
        operations.note("HANDLE_BOUNCE", "bounce " + id, 1);
        return row;
    }
}
