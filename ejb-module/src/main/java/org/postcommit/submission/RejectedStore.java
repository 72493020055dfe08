package org.postcommit.submission;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.postcommit.api.FieldError;
import org.postcommit.api.admin.Page;
import org.postcommit.api.admin.RejectedRow;

/** The rejected list in the database, in the transaction in progress. */
@ApplicationScoped
class RejectedStore {

    @PersistenceContext(unitName = "postcommit")
    private EntityManager em;

    @Resource(lookup = "java:jboss/datasources/PostcommitDS")
    private DataSource dataSource;

    @Inject
    private Clock clock;

    void add(Posting posting, List<FieldError> errors) {
        add(posting, new Rejection(posting, errors, false, clock.instant()));
    }

    /** As {@link #add(Posting, List)}, for a message that the broker will deliver once more. */
    void addInQueue(Posting posting, List<FieldError> errors) {
        add(posting, new Rejection(posting, errors, true, clock.instant()));
    }

    /**
     * The broker has delivered a message once more.
     *
     * @return whether it is on the list already, and so is done with
     */
    boolean leavesQueue(String reference) {
        return em.createQuery("update Rejection r set r.inQueue = false where r.reference = :reference and r.inQueue")
                        .setParameter("reference", reference)
                        .executeUpdate()
                > 0;
    }

    Page<RejectedRow> page(int page, int size) {
        List<RejectedRow> rows = em.createQuery(
                        "select new org.postcommit.api.admin.RejectedRow(r.id, r.at, r.producer, r.kind, r.size,"
                                + " r.reasonCount, r.summary) from Rejection r order by r.at desc, r.id desc",
                        RejectedRow.class)
                .setFirstResult(Math.multiplyExact(page, size))
                .setMaxResults(size)
                .getResultList();
        long total =
                em.createQuery("select count(*) from Rejection r", Long.class).getSingleResult();
        return new Page<>(rows, page, size, total);
    }

    Optional<Rejection> find(UUID id) {
        return Optional.ofNullable(em.find(Rejection.class, id));
    }

    /** Nobody else gets it before this transaction has ended; then it may be gone. */
    Optional<Rejection> lock(UUID id) {
        return Optional.ofNullable(em.find(Rejection.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Its body goes with it. */
    void remove(Rejection rejection) {
        em.remove(rejection);
    }

    Optional<byte[]> body(UUID id) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("select body from rejected_body where rejected_id = ?")) {
            select.setObject(1, id);
            try (var rows = select.executeQuery()) {
                return rows.next() ? Optional.of(rows.getBytes(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The body of rejected message " + id + " could not be read.", e);
        }
    }

    private void add(Posting posting, Rejection rejection) {
        em.persist(rejection);
        em.flush();
        byte[] body = posting.kept();
        if (body != null) {
            put(rejection.id(), body);
        }
    }

    private void put(UUID id, byte[] body) {
        try (var connection = dataSource.getConnection();
                var insert =
                        connection.prepareStatement("insert into rejected_body (rejected_id, body) values (?, ?)")) {
            insert.setObject(1, id);
            insert.setBytes(2, body);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The body of a rejected message could not be stored.", e);
        }
    }
}
