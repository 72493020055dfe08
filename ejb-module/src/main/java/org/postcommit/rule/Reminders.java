package org.postcommit.rule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.postcommit.message.Cancellation;

/** What waits, and calling it off; in the transaction in progress. */
@ApplicationScoped
class Reminders {

    private static final int BATCH = 1_000;

    @PersistenceContext(unitName = "postcommit")
    private EntityManager em;

    void add(Reminder reminder) {
        em.persist(reminder);
    }

    /** Of some rules, those about a key. */
    void callOff(List<String> rules, String key, String because, Instant now) {
        if (rules.isEmpty() || key == null) {
            return;
        }
        callOff(
                em.createQuery(
                                "select r.notificationId from Reminder r where r.key = :key and r.rule in :rules",
                                UUID.class)
                        .setParameter("key", key)
                        .setParameter("rules", rules)
                        .getResultList(),
                "Called off by " + because,
                now);
    }

    /** All of a rule that is no more. */
    void callOffAll(String rule, Instant now) {
        callOff(
                em.createQuery("select r.notificationId from Reminder r where r.rule = :rule", UUID.class)
                        .setParameter("rule", rule)
                        .getResultList(),
                "The rule " + rule + " was deleted",
                now);
    }

    /** Who is being sent to this moment is left alone. */
    private void callOff(List<UUID> notifications, String reason, Instant now) {
        for (int from = 0; from < notifications.size(); from += BATCH) {
            List<UUID> batch = notifications.subList(from, Math.min(from + BATCH, notifications.size()));
            em.createQuery("update Recipient r set r.reason = :reason, " + Cancellation.JPQL
                            + " where r.messageId in :ids"
                            + " and r.status in (RecipientStatus.NOT_SENT, RecipientStatus.FAILED)"
                            + " and " + Cancellation.FREE)
                    .setParameter("reason", reason)
                    .setParameter("ids", batch)
                    .setParameter("now", now)
                    .executeUpdate();
            em.createQuery("delete from Reminder r where r.notificationId in :ids")
                    .setParameter("ids", batch)
                    .executeUpdate();
        }
    }

    /** What was due long ago has been sent. */
    void expire(Instant before) {
        em.createQuery("delete from Reminder r where r.dueAt < :before")
                .setParameter("before", before)
                .executeUpdate();
    }
}
