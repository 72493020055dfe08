package org.postcommit.rule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What waits, and calling it off; in the transaction in progress. */
@ApplicationScoped
class Reminders {

    @PersistenceContext(unitName = "postcommit")
    private EntityManager em;

    void add(Reminder reminder) {
        em.persist(reminder);
    }

    /** Who is being sent to this moment is left alone. */
    void callOff(List<String> rules, String key, String because, Instant now) {
        if (rules.isEmpty() || key == null) {
            return;
        }
        List<UUID> notifications = em.createQuery(
                        "select r.notificationId from Reminder r where r.key = :key and r.rule in :rules", UUID.class)
                .setParameter("key", key)
                .setParameter("rules", rules)
                .getResultList();
        if (notifications.isEmpty()) {
            return;
        }
        em.createQuery("update Recipient r set r.status = RecipientStatus.CANCELLED, r.reason = :reason,"
                        + " r.forceToken = null, r.nextAttemptAt = null, r.queuedAt = null"
                        + " where r.messageId in :ids"
                        + " and r.status in (RecipientStatus.NOT_SENT, RecipientStatus.FAILED)"
                        + " and (r.leaseUntil is null or r.leaseUntil < :now)")
                .setParameter("reason", "Called off by " + because)
                .setParameter("ids", notifications)
                .setParameter("now", now)
                .executeUpdate();
        em.createQuery("delete from Reminder r where r.notificationId in :ids")
                .setParameter("ids", notifications)
                .executeUpdate();
    }

    /** What was due long ago has been sent. */
    void expire(Instant before) {
        em.createQuery("delete from Reminder r where r.dueAt < :before")
                .setParameter("before", before)
                .executeUpdate();
    }
}
