package org.postcommit.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.postcommit.api.ConflictException;
import org.postcommit.api.account.InboundForm;
import org.postcommit.api.account.OutboundForm;

/** Changes accounts for those who look after them; a change counts on this node at once. */
@ApplicationScoped
public class AccountKeeping {

    @Inject
    private AccountStore store;

    @Inject
    private Accounts accounts;

    @Inject
    private AccountRefresh refresh;

    public void put(String key, OutboundForm form) {
        store.put(key, new OutboundCheck(key).filled(form));
        refresh.refresh();
    }

    public void put(String key, InboundForm form) {
        Optional<Inbound> old = accounts.inbound(key);
        store.put(key, new InboundCheck(key).filled(form, old));
        refresh.refresh();
    }

    public void removeOutbound(String key) {
        accounts.outbound(key).filter(Outbound::hasOwnMailer).ifPresent(account -> {
            if (store.isWaitedFor(account.mailer())) {
                throw new ConflictException("Mails that are NOT_SENT or FAILED wait to leave through outbound account "
                        + key + "; remove it when they are sent or cancelled.");
            }
        });
        store.removeOutbound(key);
        refresh.refresh();
    }

    public void removeInbound(String key) {
        store.removeInbound(key);
        refresh.refresh();
    }
}
