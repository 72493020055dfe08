package org.postcommit.suppression;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.postcommit.api.admin.Page;
import org.postcommit.api.admin.SuppressionForm;
import org.postcommit.api.admin.SuppressionReason;
import org.postcommit.api.admin.SuppressionRow;
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
        Map<String, Object> parameters = new LinkedHashMap<>();
        String where = where(q, reason, parameters);
        List<SuppressionRow> rows = bind(rows(where + " order by s.createdAt desc, s.address", now), parameters)
                .setFirstResult(Math.multiplyExact(page, size))
                .setMaxResults(size)
                .getResultList();
        long total = bind(em.createQuery("select count(*) from Suppression s" + where, Long.class), parameters)
                .getSingleResult();
        return new Page<>(rows, page, size, total);
    }

    private static String where(String q, String reason, Map<String, Object> parameters) {
        List<String> conditions = new ArrayList<>();
        if (q != null && !q.isBlank()) {
            conditions.add("s.address like :q escape '!'");
            parameters.put("q", SearchPattern.holding(q));
        }
        if (reason != null && !reason.isBlank()) {
            conditions.add("lower(s.reason) = :reason");
            parameters.put("reason", Texts.sought(reason));
        }
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
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

    private static <T extends Query> T bind(T query, Map<String, Object> parameters) {
        parameters.forEach(query::setParameter);
        return query;
    }
}
