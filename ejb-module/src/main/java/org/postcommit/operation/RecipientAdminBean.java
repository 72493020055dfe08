package org.postcommit.operation;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.Local;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.postcommit.api.ConflictException;
import org.postcommit.api.NotFoundException;
import org.postcommit.api.Roles;
import org.postcommit.api.admin.MailContent;
import org.postcommit.api.admin.Page;
import org.postcommit.api.admin.PageRequest;
import org.postcommit.api.admin.RecipientAdmin;
import org.postcommit.api.admin.RecipientDetail;
import org.postcommit.api.admin.RecipientFilter;
import org.postcommit.api.admin.RecipientRow;
import org.postcommit.api.admin.Selection;
import org.postcommit.config.RuntimeSettings;
import org.postcommit.message.ContentStore;
import org.postcommit.submission.MailReader;

/** The operators' door: who may, then what. */
@Stateless
@Local(RecipientAdmin.class)
@RolesAllowed({Roles.VIEWER, Roles.OPERATOR, Roles.ADMIN})
public class RecipientAdminBean implements RecipientAdmin {

    @Resource
    private SessionContext context;

    @Inject
    private RecipientSearch search;

    @Inject
    private RecipientActions actions;

    @Inject
    private ContentStore contents;

    @Inject
    private RuntimeSettings settings;

    @Override
    public Page<RecipientRow> find(RecipientFilter filter, PageRequest page) {
        return search.find(filter, page);
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void forEach(RecipientFilter filter, Consumer<RecipientRow> consumer) {
        search.forEach(filter, consumer);
    }

    @Override
    public RecipientDetail get(UUID id) {
        RecipientRow row = search.row(id).orElseThrow(() -> new NotFoundException("recipient", id));
        return new RecipientDetail(row, search.attempts(id));
    }

    @Override
    public MailContent content(UUID id) {
        UUID variant = search.variantOf(id).orElseThrow(() -> new NotFoundException("recipient", id));
        return contents.get(variant).map(MailReader::read).orElse(MailReader.PURGED);
    }

    @Override
    public long count(Selection selection, Action action) {
        return actions.count(selection, action);
    }

    @Override
    @RolesAllowed({Roles.OPERATOR, Roles.ADMIN})
    public long sendNow(Selection selection, boolean evenIfSuppressed) {
        if (evenIfSuppressed && !context.isCallerInRole(Roles.ADMIN)) {
            throw new EJBAccessException("Writing to suppressed addresses needs the role " + Roles.ADMIN + ".");
        }
        if (!settings.mailEnabled()) {
            throw new ConflictException("Mail is switched off: set mail.enabled to true, then send.");
        }
        return actions.sendNow(selection, evenIfSuppressed, caller());
    }

    @Override
    @RolesAllowed({Roles.OPERATOR, Roles.ADMIN})
    public long resetAttempts(Selection selection) {
        return actions.resetAttempts(selection, caller());
    }

    @Override
    @RolesAllowed({Roles.OPERATOR, Roles.ADMIN})
    public long cancel(Selection selection) {
        return actions.cancel(selection, caller());
    }

    @Override
    public List<String> types() {
        return search.types();
    }

    private String caller() {
        return context.getCallerPrincipal().getName();
    }
}
