package org.postcommit.operation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.postcommit.account.AccountKeeping;
import org.postcommit.account.Accounts;
import org.postcommit.account.Inbound;
import org.postcommit.account.Outbound;
import org.postcommit.api.NotFoundException;
import org.postcommit.api.Roles;
import org.postcommit.api.account.AccountAdmin;
import org.postcommit.api.account.ConnectionTest;
import org.postcommit.api.account.InboundForm;
import org.postcommit.api.account.InboundRow;
import org.postcommit.api.account.OutboundForm;
import org.postcommit.api.account.OutboundRow;
import org.postcommit.bounce.Mailboxes;
import org.postcommit.bounce.Visits;
import org.postcommit.delivery.RelayTest;

/** The operators' door to the accounts: who may, then what, written down. */
@Stateless
@Local(AccountAdmin.class)
@RolesAllowed({Roles.VIEWER, Roles.OPERATOR, Roles.ADMIN})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AccountAdminBean implements AccountAdmin {

    @Inject
    private OperationLog operations;

    @Inject
    private Accounts accounts;

    @Inject
    private AccountKeeping keeping;

    @Inject
    private Mailboxes mailboxes;

    @Inject
    private Visits visits;

    @Inject
    private RelayTest relays;

    @Override
    public List<OutboundRow> outbound() {
        return accounts.outbound().stream().map(AccountAdminBean::row).toList();
    }

    @Override
    public OutboundRow outbound(String key) {
        return row(knownOutbound(key));
    }

    @Override
    @RolesAllowed(Roles.ADMIN)
    public OutboundRow putOutbound(String key, OutboundForm form) {
        keeping.put(key, form);
        note("PUT_ACCOUNT", "outbound account " + key);
        return outbound(key);
    }

    @Override
    @RolesAllowed(Roles.ADMIN)
    public void deleteOutbound(String key) {
        keeping.removeOutbound(key);
        note("DELETE_ACCOUNT", "outbound account " + key);
    }

    @Override
    @RolesAllowed({Roles.OPERATOR, Roles.ADMIN})
    public ConnectionTest testOutbound(String key) {
        return relays.test(knownOutbound(key).mailer());
    }

    @Override
    public List<InboundRow> inbound() {
        return accounts.inbound().stream().map(this::row).toList();
    }

    @Override
    public InboundRow inbound(String key) {
        return row(knownInbound(key));
    }

    @Override
    @RolesAllowed(Roles.ADMIN)
    public InboundRow putInbound(String key, InboundForm form) {
        keeping.put(key, form);
        note("PUT_ACCOUNT", "inbound account " + key);
        return inbound(key);
    }

    @Override
    @RolesAllowed(Roles.ADMIN)
    public void deleteInbound(String key) {
        keeping.removeInbound(key);
        note("DELETE_ACCOUNT", "inbound account " + key);
    }

    @Override
    @RolesAllowed({Roles.OPERATOR, Roles.ADMIN})
    public ConnectionTest testInbound(String key) {
        return mailboxes.test(knownInbound(key));
    }

    private void note(String action, String what) {
        operations.noteApart(action, what, 1);
    }

    private Outbound knownOutbound(String key) {
        return accounts.outbound(key).orElseThrow(() -> new NotFoundException("outbound account", key));
    }

    private Inbound knownInbound(String key) {
        return accounts.inbound(key).orElseThrow(() -> new NotFoundException("inbound account", key));
    }

    private static OutboundRow row(Outbound account) {
        return new OutboundRow(
                account.key(),
                account.name(),
                account.mailSession(),
                account.mailer(),
                account.from(),
                account.replyTo(),
                account.mailsPerConnection(),
                account.stored());
    }

    private InboundRow row(Inbound account) {
        Optional<Visits.Visit> last = visits.last(account.key());
        return new InboundRow(
                account.key(),
                account.name(),
                account.host(),
                account.port(),
                account.user(),
                !account.password().isEmpty(),
                account.tls(),
                account.address(),
                account.verp(),
                account.stored(),
                last.map(Visits.Visit::endedAt).orElse(null),
                last.map(Visits.Visit::fault).orElse(null));
    }
}
