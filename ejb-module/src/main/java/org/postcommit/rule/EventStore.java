package org.postcommit.rule;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.postcommit.api.NotFoundException;
import org.postcommit.api.admin.Page;
import org.postcommit.api.rule.EvaluationRow;
import org.postcommit.api.rule.EventRow;
import org.postcommit.api.rule.Verdict;

/** The rows of events and what rules said to them, in the transaction in progress. */
@ApplicationScoped
class EventStore {

    private static final String INSERT = "insert into raised_event (id, at, type, action, event_key, actor, producer,"
            + " idempotency_key, content, fired, failed) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing";
    private static final String ROW =
            "select new org.postcommit.api.rule.EvaluationRow(e.id, e.at, e.rule, e.eventType,"
                    + " r.id, e.verdict, e.reason, e.notificationId) from Evaluation e left join RaisedEvent r on r.id = e.eventId";
    private static final String MATCHING =
            " where (:rule is null or e.rule = :rule) and (:verdict is null or e.verdict = :verdict)";

    @PersistenceContext(unitName = "postcommit")
    private EntityManager em;

    @Resource(lookup = "java:jboss/datasources/PostcommitDS")
    private DataSource database;

    /**
     * Takes the idempotency key without ever violating the constraint.
     *
     * @return {@code false} when the key was taken before
     */
    boolean insert(RaisedEvent event) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            Object[] columns = event.columns();
            for (int i = 0; i < columns.length; i++) {
                insert.setObject(i + 1, columns[i] instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : columns[i]);
            }
            return insert.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("Event " + event.id() + " could not be stored.", e);
        }
    }

    void add(Evaluation evaluation) {
        em.persist(evaluation);
    }

    Optional<RaisedEvent> byKey(String producer, String key) {
        return em.createQuery(
                        "select e from RaisedEvent e where e.producer = :producer and e.idempotencyKey = :key",
                        RaisedEvent.class)
                .setParameter("producer", producer)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    RaisedEvent get(UUID id) {
        RaisedEvent event = em.find(RaisedEvent.class, id);
        if (event == null) {
            throw new NotFoundException("event", id);
        }
        return event;
    }

    /** Newest first. */
    List<RaisedEvent> last(String type, int most) {
        return em.createQuery(
                        "select e from RaisedEvent e where e.type = :type order by e.at desc, e.id desc",
                        RaisedEvent.class)
                .setParameter("type", type)
                .setMaxResults(most)
                .getResultList();
    }

    Page<EventRow> page(String type, int page, int size) {
        String matching = " from RaisedEvent e where (:type is null or e.type = :type)";
        List<EventRow> rows = em.createQuery(
                        "select e" + matching + " order by e.at desc, e.id desc", RaisedEvent.class)
                .setParameter("type", type)
                .setFirstResult(Math.multiplyExact(page, size))
                .setMaxResults(size)
                .getResultStream()
                .map(RaisedEvent::row)
                .toList();
        long total = em.createQuery("select count(e)" + matching, Long.class)
                .setParameter("type", type)
                .getSingleResult();
        return new Page<>(rows, page, size, total);
    }

    List<EvaluationRow> evaluations(UUID event) {
        return em.createQuery(ROW + " where e.eventId = :event order by e.at, e.id", EvaluationRow.class)
                .setParameter("event", event)
                .getResultList();
    }

    Page<EvaluationRow> evaluations(String rule, Verdict verdict, int page, int size) {
        List<EvaluationRow> rows = em.createQuery(
                        ROW + MATCHING + " order by e.at desc, e.id desc", EvaluationRow.class)
                .setParameter("rule", rule)
                .setParameter("verdict", verdict)
                .setFirstResult(Math.multiplyExact(page, size))
                .setMaxResults(size)
                .getResultList();
        long total = em.createQuery("select count(e) from Evaluation e" + MATCHING, Long.class)
                .setParameter("rule", rule)
                .setParameter("verdict", verdict)
                .getSingleResult();
        return new Page<>(rows, page, size, total);
    }

    /** Forgets what is older. */
    void expire(Instant before) {
        em.createQuery("delete from Evaluation e where e.at < :before")
                .setParameter("before", before)
                .executeUpdate();
        em.createQuery("delete from RaisedEvent e where e.at < :before")
                .setParameter("before", before)
                .executeUpdate();
    }
}
