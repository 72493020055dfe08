package org.postcommit.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.postcommit.message.Recipient;

/** Rows of many recipients at once, in the transaction in progress. */
@ApplicationScoped
class RecipientRows {

    @PersistenceContext(unitName = "postcommit")
    private EntityManager em;

    /** Locked, so that what is decided from a row is written to that row. */
    Map<UUID, Recipient> locked(List<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : em.createQuery("select r from Recipient r where r.id in :ids order by r.id", Recipient.class)
                        .setParameter("ids", ids)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultStream()
                        .collect(Collectors.toMap(Recipient::id, Function.identity()));
    }

    /** From now on nobody knows whether these were sent to until an outcome says so. */
    void mark(List<Claim> claims, Instant now) {
        if (!claims.isEmpty()) {
            em.createQuery(
                            "update Recipient r set r.attemptStartedAt = :now where r.id in :ids and r.claimId in :claims")
                    .setParameter("now", now)
                    .setParameter("ids", ids(claims))
                    .setParameter("claims", claimIds(claims))
                    .executeUpdate();
        }
    }

    /**
     * Gives back what was claimed and not tried, unless somebody else has claimed it since.
     *
     * @param handedOver when those that are in the queue were handed over; {@code null}: none of them is
     */
    void release(List<Claim> claims, Instant handedOver) {
        if (!claims.isEmpty()) {
            em.createQuery("update Recipient r set r.claimId = null, r.leaseOwner = null, r.leaseUntil = null,"
                            + " r.attemptStartedAt = null,"
                            + " r.queuedAt = case when r.queuedAt is null then r.queuedAt else :handedOver end"
                            + " where r.id in :ids and r.claimId in :claims")
                    .setParameter("handedOver", handedOver)
                    .setParameter("ids", ids(claims))
                    .setParameter("claims", claimIds(claims))
                    .executeUpdate();
        }
    }

    private static List<UUID> ids(List<Claim> claims) {
        return claims.stream().map(Claim::recipientId).toList();
    }

    private static List<UUID> claimIds(List<Claim> claims) {
        return claims.stream().map(Claim::claimId).distinct().toList();
    }

    /** When pending ones were handed to the queue, or to a thread; {@code null}: the sweep may hand them over. */
    void queued(List<UUID> ids, Instant at) {
        if (!ids.isEmpty()) {
            em.createQuery("update Recipient r set r.queuedAt = :at where r.id in :ids"
                            + " and r.status in (RecipientStatus.NOT_SENT, RecipientStatus.FAILED)")
                    .setParameter("at", at)
                    .setParameter("ids", ids)
                    .executeUpdate();
        }
    }
}
