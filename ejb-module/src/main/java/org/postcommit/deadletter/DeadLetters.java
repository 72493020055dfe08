package org.postcommit.deadletter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.postcommit.api.admin.DeadLetterFilter;
import org.postcommit.api.admin.DeadLetterRow;
import org.postcommit.api.admin.DeadLetterSelection;
import org.postcommit.api.admin.DeadLetterState;
import org.postcommit.api.admin.Page;
import org.postcommit.database.Conditions;

/** The dead letters for those who look after them, in the transaction in progress. */
@ApplicationScoped
public class DeadLetters {

    /** Letters that are taken together: each may name a hundred recipients. */
    public static final int BATCH = 200;

    private static final String WITH_RECIPIENTS = " from DeadLetter d join d.recipients x join Recipient r on r.id = x";

    @PersistenceContext(unitName = "postcommit")
    private EntityManager em;

    @Inject
    private Clock clock;

    /** Newest first. */
    public Page<DeadLetterRow> find(DeadLetterFilter filter, int page, int size) {
        var condition = LetterCondition.of(filter);
        List<DeadLetter> letters = condition
                .bind(em.createQuery(
                        "select d from DeadLetter d" + condition.where() + " order by d.at desc, d.id desc",
                        DeadLetter.class))
                .setFirstResult(Math.multiplyExact(page, size))
                .setMaxResults(size)
                .getResultList();
        return new Page<>(rows(letters), page, size, count(condition));
    }

    public Optional<DeadLetterRow> get(UUID id) {
        DeadLetter letter = em.find(DeadLetter.class, id);
        return letter == null
                ? Optional.empty()
                : Optional.of(rows(List.of(letter)).get(0));
    }

    /** How many of the selection are open. */
    public long count(DeadLetterSelection selection) {
        return count(LetterCondition.open(selection));
    }

    private long count(Conditions condition) {
        return condition
                .bind(em.createQuery("select count(*) from DeadLetter d" + condition.where(), Long.class))
                .getSingleResult();
    }

    private List<DeadLetterRow> rows(List<DeadLetter> letters) {
        if (letters.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<DeadLetterRow.Line>> lines = new HashMap<>();
        em.createQuery(
                        "select d.id, new org.postcommit.api.admin.DeadLetterRow$Line(r.id, r.address, r.subject,"
                                + " r.status, r.reason)" + WITH_RECIPIENTS
                                + " where d.id in :ids order by r.createdAt, r.position, r.id",
                        Object[].class)
                .setParameter("ids", ids(letters))
                .getResultStream()
                .forEach(row -> lines.computeIfAbsent((UUID) row[0], id -> new ArrayList<>())
                        .add((DeadLetterRow.Line) row[1]));
        return letters.stream()
                .map(letter -> letter.row(lines.getOrDefault(letter.id(), List.of())))
                .toList();
    }

    /** Closes those of the selection, at most a batch, that are open and have recipients to reset; these recipients. */
    public Closed replay(DeadLetterSelection selection, UUID after, String who) {
        List<DeadLetter> batch = lockOpen(selection, after);
        if (batch.isEmpty()) {
            return Closed.NONE;
        }
        Set<UUID> recipients = new HashSet<>();
        Set<UUID> letters = new HashSet<>();
        em.createQuery(
                        "select d.id, r.id" + WITH_RECIPIENTS + " where d.id in :ids"
                                + " and r.status in (RecipientStatus.ERROR, RecipientStatus.FAILED)"
                                + " and (r.leaseUntil is null or r.leaseUntil < :now)",
                        Object[].class)
                .setParameter("ids", ids(batch))
                .setParameter("now", clock.instant())
                .getResultStream()
                .forEach(row -> {
                    letters.add((UUID) row[0]);
                    recipients.add((UUID) row[1]);
                });
        Instant now = clock.instant();
        batch.stream()
                .filter(letter -> letters.contains(letter.id()))
                .forEach(letter -> letter.close(DeadLetterState.REPLAYED, who, now));
        return new Closed(List.copyOf(recipients), letters.size(), lastOf(batch));
    }

    /** Closes those of the selection, at most a batch, that are open; without recipients to reset. */
    public Closed discard(DeadLetterSelection selection, UUID after, String who) {
        List<DeadLetter> batch = lockOpen(selection, after);
        Instant now = clock.instant();
        batch.forEach(letter -> letter.close(DeadLetterState.DISCARDED, who, now));
        return new Closed(List.of(), batch.size(), lastOf(batch));
    }

    private List<DeadLetter> lockOpen(DeadLetterSelection selection, UUID after) {
        var condition = LetterCondition.open(selection).and("d.id > :after", "after", after);
        return condition
                .bind(em.createQuery(
                        "select d from DeadLetter d" + condition.where() + " order by d.id", DeadLetter.class))
                .setMaxResults(BATCH)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    private static List<UUID> ids(List<DeadLetter> letters) {
        return letters.stream().map(DeadLetter::id).toList();
    }

    private static UUID lastOf(List<DeadLetter> batch) {
        return batch.size() < BATCH ? null : batch.get(batch.size() - 1).id();
    }
}
