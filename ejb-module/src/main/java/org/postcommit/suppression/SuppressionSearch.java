package org.postcommit.suppression;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.postcommit.api.admin.Page;
import org.postcommit.api.admin.SuppressionForm;
import org.postcommit.api.admin.SuppressionReason;
import org.postcommit.api.admin.SuppressionRow;
import org.postcommit.database.Conditions;
import org.postcommit.message.SearchPattern;
import org.postcommit.message.Texts;

/** Reads the list for those who look after it; without entities for a transaction to remember. */
@ApplicationScoped
class SuppressionSearch {

    private static final int BATCH = 1_000;
    private static final String ROWS =
            "select new org.postcommit.api.admin.SuppressionRow(s.address, s.reason, s.evidence, s.createdAt,"
                    + " s.expiresAt, s.addedBy, case when s.expiresAt <= :now then true else false end)"
                    + " from Suppression s";

    @PersistenceContext(unitName = "postcommit")
    private EntityManager em;

    Page<SuppressionRow> find(String q, String reason, int page, int size, Instant now) {
        Conditions conditions = conditions(q, reason);
        List<SuppressionRow> rows = conditions
                .bind(rows(conditions.where() + " order by s.createdAt desc, s.address", now))
                .setFirstResult(Math.multiplyExact(page, size))
                .setMaxResults(size)
                .getResultList();
        long total = conditions
                .bind(em.createQuery("select count(*) from Suppression s" + conditions.where(), Long.class))
                .getSingleResult();
        return new Page<>(rows, page, size, total);
    }

    private static Conditions conditions(String q, String reason) {
        boolean any = reason == null || reason.isBlank();
        return new Conditions()
                .and("s.address like :q escape '!'", "q", SearchPattern.holding(q))
                .and("lower(s.reason) = :reason", "reason", any ? null : Texts.sought(reason));
    }

    List<SuppressionReason> reasons() {
        return em.createQuery(
                        "select new org.postcommit.api.admin.SuppressionReason(min(s.reason), count(*))"
                                + " from Suppression s group by lower(s.reason) order by lower(s.reason)",
                        SuppressionReason.class)
                .getResultList();
    }

    Optional<SuppressionRow> row(String key, Instant now) {
        return rows(" where s.address = :key", now)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    /** What is listed of these addresses, as it was given. */
    Map<String, SuppressionForm> forms(List<String> keys, Instant now) {
        return rows(" where s.address in :keys", now)
                .setParameter("keys", keys)
                .getResultStream()
                .collect(Collectors.toMap(
                        SuppressionRow::address,
                        row -> new SuppressionForm(row.address(), row.reason(), row.evidence(), row.expiresAt())));
    }

    /** The whole list, read on from the last address of each batch. */
    void forEach(Consumer<SuppressionRow> consumer, Instant now) {
        List<SuppressionRow> batch;
        String last = "";
        do {
            batch = rows(" where s.address > :last order by s.address", now)
                    .setParameter("last", last)
                    .setMaxResults(BATCH)
                    .getResultList();
            batch.forEach(consumer);
            last = batch.isEmpty() ? last : batch.get(batch.size() - 1).address();
        } while (batch.size() == BATCH);
    }

    private TypedQuery<SuppressionRow> rows(String condition, Instant now) {
        return em.createQuery(ROWS + condition, SuppressionRow.class).setParameter("now", now);
    }
}
