package org.postcommit.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postcommit.api.RecipientStatus;
import org.postcommit.message.Cancellation;

/** A campaign's recipients, all together, in the transaction in progress. */
@ApplicationScoped
class Outstanding {

    private static final String OF_CAMPAIGN =
            " and exists (select 1 from message m where m.id = r.message_id and m.campaign_id = ?1)";

    private static final String UNSENT = "r.status in ('NOT_SENT', 'FAILED')"
            + " and (r.lease_until is null or r.lease_until < ?2 and r.attempt_started_at is null)";

    @PersistenceContext(unitName = "postcommit")
    private EntityManager em;

    /** How many are due, in the queue or before it, up to a number; who waits out a backoff takes no room from others. */
    int due(UUID campaign, Instant now, int most) {
        int queued = due("r.queued_at is not null", campaign, now, most);
        return queued >= most ? most : queued + due("r.queued_at is null", campaign, now, most - queued);
    }

    /** Either part has an index of its own. */
    private int due(String part, UUID campaign, Instant now, int most) {
        return number(
                        "select count(*) from (select 1 from recipient r where " + part
                                + " and r.status in ('NOT_SENT', 'FAILED')"
                                + " and (r.next_attempt_at is null or r.next_attempt_at <= ?2)" + OF_CAMPAIGN
                                + " limit " + most + ") w",
                        campaign,
                        now)
                .intValue();
    }

    /** Whether one of them is not final. */
    boolean any(UUID campaign) {
        return number(
                                "select count(*) from (select 1 from recipient r where r.status in ('NOT_SENT', 'FAILED')"
                                        + OF_CAMPAIGN + " limit 1) w",
                                campaign)
                        .intValue()
                > 0;
    }

    /** Calls off so many of what is not being sent at this moment. */
    int cancel(UUID campaign, Instant now, int most) {
        return em.createNativeQuery("update recipient r set reason = null, " + Cancellation.SQL + " where " + UNSENT
                        + " and r.id in (select r.id from recipient r where " + UNSENT + OF_CAMPAIGN + " limit " + most
                        + ")")
                .setParameter(1, campaign)
                .setParameter(2, now)
                .executeUpdate();
    }

    Map<RecipientStatus, Long> byStatus(UUID campaign) {
        List<?> rows = em.createNativeQuery(
                        "select r.status, count(*) from message m join recipient r on r.message_id = m.id"
                                + " where m.campaign_id = ?1 group by r.status")
                .setParameter(1, campaign)
                .getResultList();
        Map<RecipientStatus, Long> counts = new EnumMap<>(RecipientStatus.class);
        rows.stream()
                .map(Object[].class::cast)
                .forEach(row -> counts.put(RecipientStatus.valueOf((String) row[0]), ((Number) row[1]).longValue()));
        return counts;
    }

    /** How many mails to each domain were handed over since then. */
    Map<String, Integer> since(UUID campaign, Instant then) {
        List<?> rows = em.createNativeQuery("select cm.domain, count(*) from message m"
                        + " join recipient r on r.message_id = m.id"
                        + " join campaign_member cm on cm.campaign_id = m.campaign_id and cm.recipient_id = r.id"
                        + " where m.campaign_id = ?1 and m.created_at > ?2 group by cm.domain")
                .setParameter(1, campaign)
                .setParameter(2, then)
                .getResultList();
        Map<String, Integer> counts = new HashMap<>();
        rows.stream()
                .map(Object[].class::cast)
                .forEach(row -> counts.put((String) row[0], ((Number) row[1]).intValue()));
        return counts;
    }

    private Number number(String sql, Object... values) {
        var query = em.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return (Number) query.getSingleResult();
    }
}
