package org.postcommit.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.postcommit.api.admin.AttemptRow;
import org.postcommit.api.admin.Page;
import org.postcommit.api.admin.PageRequest;
import org.postcommit.api.admin.RecipientFilter;
import org.postcommit.api.admin.RecipientRow;
import org.postcommit.database.Conditions;

/** Answers what the lists and the detail page ask, in the database. */
@ApplicationScoped
class RecipientSearch {

    private static final String ROW =
            "select new org.postcommit.api.admin.RecipientRow(r.id, v.mailId, r.messageId, r.type, r.address, r.name,"
                    + " r.language, v.subject, r.status, r.reason, r.successCount, r.failCount, r.createdAt, r.sentAt,"
                    + " r.nextAttemptAt) from Recipient r join Variant v on v.id = r.variantId";
    private static final int EXPORT_BATCH = 1_000;

    @PersistenceContext(unitName = "postcommit")
    private EntityManager em;

    @Inject
    private Totals totals;

    Page<RecipientRow> find(RecipientFilter filter, PageRequest page) {
        var condition = RecipientCondition.of(filter);
        List<RecipientRow> rows = condition
                .bind(em.createQuery(ROW + condition.where() + order(page), RecipientRow.class))
                .setFirstResult(Math.multiplyExact(page.page(), page.size()))
                .setMaxResults(page.size())
                .getResultList();
        return new Page<>(rows, page.page(), page.size(), totals.of(filter, () -> count(condition)));
    }

    /** As the indexes have it, so that no page needs a sort. Those never sent count as sent before all others. */
    private static String order(PageRequest page) {
        String direction = page.descending() ? " desc" : " asc";
        boolean nullable = page.sort() == PageRequest.Sort.SENT_AT;
        String nulls = !nullable ? "" : page.descending() ? " nulls last" : " nulls first";
        return " order by r." + page.sort().property() + direction + nulls + ", r.id" + direction;
    }

    long count(Conditions condition) {
        return condition
                .bind(em.createQuery("select count(*) from Recipient r" + condition.where(), Long.class))
                .getSingleResult();
    }

    /** Newest first, read on from the last row of each batch, so that a long export does not slow down. */
    void forEach(RecipientFilter filter, Consumer<RecipientRow> consumer) {
        List<RecipientRow> batch;
        RecipientRow last = null;
        do {
            batch = batchAfter(filter, last);
            batch.forEach(consumer);
            last = batch.isEmpty() ? null : batch.get(batch.size() - 1);
        } while (batch.size() == EXPORT_BATCH);
    }

    private List<RecipientRow> batchAfter(RecipientFilter filter, RecipientRow last) {
        var condition = RecipientCondition.of(filter);
        if (last != null) {
            condition.and("(r.createdAt < :lastAt or r.createdAt = :lastAt and r.id < :lastId)");
        }
        var query = condition.bind(
                em.createQuery(ROW + condition.where() + " order by r.createdAt desc, r.id desc", RecipientRow.class));
        if (last != null) {
            query.setParameter("lastAt", last.createdAt()).setParameter("lastId", last.id());
        }
        return query.setMaxResults(EXPORT_BATCH).getResultList();
    }

    Optional<RecipientRow> row(UUID id) {
        return em.createQuery(ROW + " where r.id = :id", RecipientRow.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    List<AttemptRow> attempts(UUID recipientId) {
        return em.createQuery(
                        "select new org.postcommit.api.admin.AttemptRow(a.at, a.outcome, a.phase, a.smtpCode,"
                                + " a.enhancedCode, a.relay, a.node, a.durationMs, a.traceback, a.redirectedTo) from Attempt a"
                                + " where a.recipientId = :id order by a.at, a.id",
                        AttemptRow.class)
                .setParameter("id", recipientId)
                .getResultList();
    }

    /** The distinct types, each found by one step in the index on type. */
    @SuppressWarnings("unchecked")
    List<String> types() {
        return em.createNativeQuery(
                        "with recursive t(type) as (select min(type) from recipient union all"
                                + " select (select min(r.type) from recipient r where r.type > t.type) from t"
                                + " where t.type is not null) select type from t where type is not null",
                        String.class)
                .getResultList();
    }

    Optional<UUID> variantOf(UUID recipientId) {
        return em.createQuery("select r.variantId from Recipient r where r.id = :id", UUID.class)
                .setParameter("id", recipientId)
                .getResultStream()
                .findFirst();
    }
}
