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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postcommit.config.Node;
import org.postcommit.config.Settings;
import org.postcommit.message.Recipient;

/**
 * Takes recipients for this thread to send to, by a conditional UPDATE with a lease, and says what is to happen to
 * those it did not get. One short transaction.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Claims {

    /** How much earlier than the row's due time a broker redelivery may claim. */
    private static final Duration EARLY = Duration.ofSeconds(2);

    private static final Duration LONGEST_WAIT_FOR_LEASE = Duration.ofSeconds(30);

    @PersistenceContext(unitName = "postcommit")
    private EntityManager em;

    @Inject
    private RecipientRows rows;

    @Inject
    private Leases leases;

    @Inject
    private Settings settings;

    @Inject
    private Node node;

    @Inject
    private Clock clock;

    /** Claims what of these may be sent now; the first group of it is marked. */
    public Claimed claim(List<UUID> ids, UUID forceToken) {
        UUID claimId = UUID.randomUUID();
        Instant now = clock.instant();
        int taken = forceToken == null ? take(ids, claimId, now) : takeForced(ids, claimId, forceToken, now);
        List<Claim> claims = taken == 0 ? List.of() : claimed(ids, claimId);
        List<Claim> sendable = forceToken == null ? screened(claims, now) : claims;
        if (ids.size() > AttemptLog.GROUP) {
            rows.mark(firstGroup(sendable), now);
        }
        return new Claimed(
                sendable,
                taken == ids.size() ? settled(claims, sendable) : others(ids, claims, sendable, forceToken, now));
    }

    private int take(List<UUID> ids, UUID claimId, Instant now) {
        return em.createQuery("update Recipient r set r.claimId = :claim, r.leaseOwner = :owner, r.leaseUntil = :until,"
                        + " r.attemptStartedAt = :mark where r.id in :ids"
                        + " and r.status in (RecipientStatus.NOT_SENT, RecipientStatus.FAILED)"
                        + " and r.failCount < :max and r.attemptStartedAt is null"
                        + " and (r.leaseUntil is null or r.leaseUntil < :now)"
                        + " and (r.nextAttemptAt is null or r.nextAttemptAt <= :due)")
                .setParameter("claim", claimId)
                .setParameter("owner", node.leaseOwner())
                .setParameter("until", now.plus(settings.lease()))
                .setParameter("mark", ids.size() <= AttemptLog.GROUP ? now : null)
                .setParameter("ids", ids)
                .setParameter("max", settings.maxAttempts())
                .setParameter("now", now)
                .setParameter("due", now.plus(EARLY))
                .executeUpdate();
    }

    private int takeForced(List<UUID> ids, UUID claimId, UUID forceToken, Instant now) {
        return em.createQuery("update Recipient r set r.claimId = :claim, r.leaseOwner = :owner, r.leaseUntil = :until,"
                        + " r.attemptStartedAt = :mark where r.id in :ids and r.forceToken = :token"
                        + " and r.attemptStartedAt is null and (r.leaseUntil is null or r.leaseUntil < :now)")
                .setParameter("claim", claimId)
                .setParameter("owner", node.leaseOwner())
                .setParameter("until", now.plus(settings.lease()))
                .setParameter("mark", ids.size() <= AttemptLog.GROUP ? now : null)
                .setParameter("ids", ids)
                .setParameter("token", forceToken)
                .setParameter("now", now)
                .executeUpdate();
    }

    private List<Claim> claimed(List<UUID> ids, UUID claimId) {
        return em.createQuery(
                        "select new org.postcommit.delivery.Claim(r.id, r.claimId, r.address, r.variantId, m.envelopeFrom,"
                                + " m.mailer, m.onAmbiguous, m.expiresAt, s.reason) from Recipient r"
                                + " join Message m on m.id = r.messageId"
                                + " left join Suppression s on s.address = lower(r.address)"
                                + " where r.id in :ids and r.claimId = :claim order by r.messageId, r.position",
                        Claim.class)
                .setParameter("ids", ids)
                .setParameter("claim", claimId)
                .getResultList();
    }

    /** Leaves out whose time has passed and who was suppressed meanwhile. */
    private List<Claim> screened(List<Claim> claims, Instant now) {
        List<Claim> sendable = new ArrayList<>();
        for (Claim claim : claims) {
            if (claim.expiresAt() != null && !claim.expiresAt().isAfter(now)) {
                recipient(claim.recipientId()).expired();
            } else if (claim.suppression() != null) {
                recipient(claim.recipientId()).suppressed(claim.suppression());
            } else {
                sendable.add(claim);
            }
        }
        return sendable;
    }

    private static Map<UUID, Verdict> settled(List<Claim> claims, List<Claim> sendable) {
        Map<UUID, Verdict> verdicts = new HashMap<>();
        if (claims.size() > sendable.size()) {
            claims.forEach(claim -> verdicts.put(claim.recipientId(), new Verdict.Done()));
            sendable.forEach(claim -> verdicts.remove(claim.recipientId()));
        }
        return verdicts;
    }

    private Map<UUID, Verdict> others(
            List<UUID> ids, List<Claim> claims, List<Claim> sendable, UUID forceToken, Instant now) {
        Map<UUID, Verdict> verdicts = settled(claims, sendable);
        List<UUID> open = new ArrayList<>(ids);
        claims.forEach(claim -> open.remove(claim.recipientId()));
        Map<UUID, Recipient> found = rows.locked(open);
        open.forEach(id -> verdicts.put(
                id, found.containsKey(id) ? notClaimed(found.get(id), forceToken, now) : new Verdict.Missing()));
        return verdicts;
    }

    private Verdict notClaimed(Recipient recipient, UUID forceToken, Instant now) {
        if (forceToken != null && !forceToken.equals(recipient.forceToken())) {
            return new Verdict.Done(); // an attempt was made since it was asked for
        }
        if (leases.isHeld(recipient, now)) {
            return new Verdict.Later(shorter(Duration.between(now, recipient.leaseUntil()), LONGEST_WAIT_FOR_LEASE));
        }
        leases.end(recipient, now);
        if (!recipient.status().isPending()) {
            return new Verdict.Done();
        }
        if (recipient.failCount() >= settings.maxAttempts()) {
            recipient.error(recipient.reason());
            return new Verdict.Done();
        }
        Instant due = recipient.nextAttemptAt();
        return new Verdict.Later(due == null || due.isBefore(now) ? Duration.ZERO : Duration.between(now, due));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static List<UUID> firstGroup(List<Claim> claims) {
        return claims.stream().limit(AttemptLog.GROUP).map(Claim::recipientId).toList();
    }

    private Recipient recipient(UUID id) {
        return em.find(Recipient.class, id);
    }
}
