package org.postcommit.account;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.postcommit.api.NotFoundException;
import org.postcommit.api.account.InboundForm;
import org.postcommit.api.account.OutboundForm;

/** Stores and removes accounts, each in a transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class AccountStore {

    @PersistenceContext(unitName = "postcommit")
    private EntityManager em;

    @Inject
    private Accounts accounts;

    public List<Outbound> outbound() {
        return accounts.outbound();
    }

    public List<Inbound> inbound() {
        return accounts.inbound();
    }

    public void put(String key, OutboundForm form) {
        OutboundAccount stored = em.find(OutboundAccount.class, key);
        if (stored == null) {
            em.persist(new OutboundAccount(key, form));
        } else {
            stored.become(form);
        }
    }

    public void put(String key, InboundForm form) {
        InboundAccount stored = em.find(InboundAccount.class, key);
        if (stored == null) {
            em.persist(new InboundAccount(key, form));
        } else {
            stored.become(form);
        }
    }

    /** Whether mails are on their way that need this mailer. */
    public boolean isWaitedFor(String mailer) {
        return !em.createQuery(
                        "select r.id from Recipient r join Message m on m.id = r.messageId where m.mailer = :mailer"
                                + " and r.status in (RecipientStatus.NOT_SENT, RecipientStatus.FAILED)",
                        UUID.class)
                .setParameter("mailer", mailer)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    public void removeOutbound(String key) {
        remove(OutboundAccount.class, "outbound", key);
    }

    public void removeInbound(String key) {
        remove(InboundAccount.class, "inbound", key);
    }

    private void remove(Class<?> kind, String words, String key) {
        Object stored = em.find(kind, key);
        if (stored == null) {
            throw new NotFoundException("stored " + words + " account", key);
        }
        em.remove(stored);
    }
}
