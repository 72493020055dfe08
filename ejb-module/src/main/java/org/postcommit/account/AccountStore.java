package org.postcommit.account;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
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
        if (em.find(OutboundAccount.class, key) == null) {
            em.createNativeQuery("insert into outbound_account (account_key, name, mail_session, from_address,"
                            + " mails_per_connection) values (?, ?, ?, ?, ?) on conflict do nothing")
                    .setParameter(1, key)
                    .setParameter(2, form.name())
                    .setParameter(3, form.mailSession())
                    .setParameter(4, form.from())
                    .setParameter(5, form.mailsPerConnection())
                    .executeUpdate();
        }
        locked(OutboundAccount.class, key).become(form);
    }

    public void put(String key, InboundForm form) {
        if (em.find(InboundAccount.class, key) == null) {
            em.createNativeQuery("insert into inbound_account (account_key, name, host, port, login, password, tls,"
                            + " address, verp) values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                    .setParameter(1, key)
                    .setParameter(2, form.name())
                    .setParameter(3, form.host())
                    .setParameter(4, form.port())
                    .setParameter(5, form.user())
                    .setParameter(6, form.password())
                    .setParameter(7, form.tls().name())
                    .setParameter(8, form.address())
                    .setParameter(9, form.verp())
                    .executeUpdate();
        }
        locked(InboundAccount.class, key).become(form);
    }

    /** Whoever else adds it at this moment has it done before. */
    private <T> T locked(Class<T> kind, String key) {
        return em.find(kind, key, LockModeType.PESSIMISTIC_WRITE);
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
