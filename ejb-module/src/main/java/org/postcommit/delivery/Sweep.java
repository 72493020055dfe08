package org.postcommit.delivery;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.query.NativeQuery;
import org.postcommit.api.Priority;
import org.postcommit.config.Node;
import org.postcommit.config.RuntimeSettings;
import org.postcommit.config.Settings;
import org.postcommit.message.Recipient;
import org.postcommit.message.SearchPattern;

/**
 * Brings rows to the queue that are not there and should be. The database is the backlog, the queue a window over it.
 * Each method is one batch in one transaction, and says how many rows it found.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Sweep {

    static final int BATCH = 1_000;

    /** Rows with a broker redelivery due are left to the broker this long. */
    private static final Duration BROKER_FIRST = Duration.ofSeconds(60);

    private static final String PENDING = " r.status in ('NOT_SENT', 'FAILED') ";

    @PersistenceContext(unitName = "postcommit")
    private EntityManager em;

    @Inject
    private DeliveryQueue queue;

    @Inject
    private QueueDepth depth;

    @Inject
    private RecipientRows recipients;

    @Inject
    private Leftovers leftovers;

    @Inject
    private Settings settings;

    @Inject
    private RuntimeSettings runtime;

    @Inject
    private Node node;

    @Inject
    private Clock clock;

    /** Leases that nobody holds any more: of this node's earlier boots, and those whose time is over. */
    public int endLeases() {
        if (!isMyTurn()) {
            return 0;
        }
        Instant now = clock.instant();
        List<Recipient> abandoned = em.createQuery(
                        "select r from Recipient r where r.leaseUntil is not null and (r.leaseUntil < :now"
                                + " or (r.leaseOwner like :node escape '!' and r.leaseOwner <> :me))"
                                + " and ((r.status in (RecipientStatus.NOT_SENT, RecipientStatus.FAILED)"
                                + " and r.queuedAt is not null) or r.forceToken is not null)",
                        Recipient.class)
                .setParameter("now", now)
                .setParameter("node", SearchPattern.beginning(node.name() + "#"))
                .setParameter("me", node.leaseOwner())
                .setMaxResults(BATCH)
                .getResultList();
        abandoned.forEach(recipient -> leftovers.abandoned(recipient.id()));
        return abandoned.size();
    }

    /**
     * Rows that were never handed over, or whose time has come; not those that the thread which has just committed them
     * is about to deliver.
     */
    public int queueBacklog() {
        if (!isMyTurn()) {
            return 0;
        }
        Instant now = clock.instant();
        return handOver(
                "r.queued_at is null and" + PENDING + "and r.lease_until is null"
                        + " and (r.next_attempt_at is null or r.next_attempt_at <= ?1)"
                        + " and (r.created_at < ?2 or r.fail_count > 0 or not exists"
                        + " (select 1 from message m where m.id = r.message_id and m.mode = 'DEFERRED'))",
                List.of(now, now.minus(runtime.deferredTimeBudget())),
                settings.window() - depth.recipients());
    }

    /** Rows handed over long ago of which nothing was heard, although delivery ran all the time. */
    public int queueLost(Instant runningSince) {
        Instant now = clock.instant();
        if (runningSince == null || runningSince.plus(settings.staleAfter()).isAfter(now) || !isMyTurn()) {
            return 0;
        }
        return handOver(
                "r.queued_at < ?2 and" + PENDING
                        + "and r.lease_until is null and (r.next_attempt_at is null or r.next_attempt_at < ?1)",
                List.of(now.minus(BROKER_FIRST), now.minus(settings.staleAfter())),
                settings.window() - depth.messages());
    }

    /**
     * @param times what the condition calls {@code ?1} and {@code ?2}
     * @param room how many recipients the window still takes
     */
    @SuppressWarnings("unchecked")
    private int handOver(String condition, List<Instant> times, int room) {
        if (room <= 0) {
            return 0;
        }
        NativeQuery<Object[]> query = em.createNativeQuery("select r.id, r.priority from recipient r where " + condition
                        + " order by r.created_at, r.id limit " + Math.min(room, BATCH) + " for update skip locked")
                .unwrap(NativeQuery.class);
        query.addScalar("id", UUID.class).addScalar("priority", String.class);
        query.setParameter(1, times.get(0)).setParameter(2, times.get(1));
        List<Object[]> rows = query.getResultList();
        if (!rows.isEmpty()) {
            Map<String, List<UUID>> byPriority = rows.stream()
                    .collect(Collectors.groupingBy(
                            row -> (String) row[1], Collectors.mapping(row -> (UUID) row[0], Collectors.toList())));
            Instant now = clock.instant();
            byPriority.values().forEach(ids -> recipients.queued(ids, now));
            byPriority.forEach((priority, ids) -> queue.enqueue(ids, Priority.valueOf(priority), Duration.ZERO));
        }
        return rows.size();
    }

    /** Immediate attempts that were asked for and are not on their way. */
    public int queueForced() {
        if (!isMyTurn()) {
            return 0;
        }
        Instant now = clock.instant();
        List<Recipient> waiting = em.createQuery(
                        "select r from Recipient r where r.forceToken is not null"
                                + " and (r.forceQueuedAt is null or r.forceQueuedAt < :stale) and r.leaseUntil is null"
                                + " order by r.forceToken, r.id",
                        Recipient.class)
                .setParameter("stale", now.minus(settings.staleAfter()))
                .setMaxResults(BATCH)
                .getResultList();
        waiting.forEach(recipient -> recipient.forceQueued(now));
        em.flush();
        waiting.stream()
                .collect(Collectors.groupingBy(
                        Recipient::forceToken, Collectors.mapping(Recipient::id, Collectors.toList())))
                .forEach((token, ids) -> queue.force(ids, token, Duration.ZERO));
        return waiting.size();
    }

    private boolean isMyTurn() {
        return !em.createNativeQuery("select name from turn where name = 'sweep' for update skip locked", String.class)
                .getResultList()
                .isEmpty();
    }
}
