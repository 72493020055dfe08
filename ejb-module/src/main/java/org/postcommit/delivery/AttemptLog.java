package org.postcommit.delivery;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.postcommit.api.AmbiguityPolicy;
import org.postcommit.config.Node;
import org.postcommit.config.Settings;
import org.postcommit.mailer.Fault;
import org.postcommit.mailer.Outcome;
import org.postcommit.mailer.Phase;
import org.postcommit.message.Attempt;
import org.postcommit.message.EnhancedStatusCode;
import org.postcommit.message.Recipient;
import org.postcommit.suppression.SuppressionList;

/**
 * Claims recipients and records what came of it, each call in a short transaction of its own, so that no outcome hangs
 * on a JMS transaction or on a relay.
 *
 * <p>Up to {@value #GROUP} recipients at a time carry the mark {@code attempt_started_at}: after a crash only these may
 * have been sent to, all other claimed ones were not.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class AttemptLog {

    /** Most recipients that are marked, and recorded, together. */
    static final int GROUP = 20;

    /** How much earlier than the row's due time a broker redelivery may claim. */
    private static final Duration EARLY = Duration.ofSeconds(2);

    private static final Duration LONGEST_WAIT_FOR_LEASE = Duration.ofSeconds(30);

    @PersistenceContext(unitName = "postcommit")
    private EntityManager em;

    @Inject
    private SuppressionList suppressions;

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
        if (ids.size() > GROUP) {
            mark(firstGroup(sendable), now);
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
                .setParameter("mark", ids.size() <= GROUP ? now : null)
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
                .setParameter("mark", ids.size() <= GROUP ? now : null)
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
        Map<UUID, Recipient> found = recipients(open);
        open.forEach(id -> verdicts.put(
                id, found.containsKey(id) ? notClaimed(found.get(id), forceToken, now) : new Verdict.Missing()));
        return verdicts;
    }

    private Verdict notClaimed(Recipient recipient, UUID forceToken, Instant now) {
        if (forceToken != null && !forceToken.equals(recipient.forceToken())) {
            return new Verdict.Done(); // an attempt was made since it was asked for
        }
        if (isHeld(recipient, now)) {
            return new Verdict.Later(shorter(Duration.between(now, recipient.leaseUntil()), LONGEST_WAIT_FOR_LEASE));
        }
        endLease(recipient, now);
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

    /** Ends the lease of a recipient whose holder is gone, if that is still so, and lets the sweep queue it again. */
    public void endLease(UUID id) {
        Recipient recipient = em.find(Recipient.class, id, LockModeType.PESSIMISTIC_WRITE);
        Instant now = clock.instant();
        if (recipient != null && recipient.leaseUntil() != null && !isHeld(recipient, now)) {
            endLease(recipient, now);
            recipient.queued(null);
        }
    }

    private boolean isHeld(Recipient recipient, Instant now) {
        return recipient.isLeasedAt(now) && !node.isEarlierBoot(recipient.leaseOwner());
    }

    /** A lease that nobody holds any more: marked means that nobody knows whether the mail went out. */
    private void endLease(Recipient recipient, Instant now) {
        if (recipient.leaseUntil() == null) {
            return;
        }
        if (recipient.attemptStartedAt() == null) {
            recipient.release();
            return;
        }
        var fault = new Fault(
                Phase.BODY,
                null,
                null,
                "the server stopped while the mail was being sent; it may or may not have been accepted",
                null);
        em.persist(new Attempt(
                recipient.id(),
                recipient.attemptStartedAt(),
                "AMBIGUOUS",
                fault.phase().name(),
                null,
                null,
                null,
                recipient.leaseOwner(),
                Duration.ZERO,
                fault.summary()));
        ambiguous(recipient, policyOf(recipient), fault, now);
    }

    private AmbiguityPolicy policyOf(Recipient recipient) {
        return em.createQuery("select m.onAmbiguous from Message m where m.id = :id", AmbiguityPolicy.class)
                .setParameter("id", recipient.messageId())
                .getSingleResult();
    }

    private void ambiguous(Recipient recipient, AmbiguityPolicy policy, Fault fault, Instant now) {
        recipient.ambiguous(policy, fault.summary(), nextAttempt(recipient, now), settings.maxAttempts());
    }

    /**
     * Records a group of conversations, gives back what was not tried, and marks the next group, in one transaction.
     *
     * @return what is to happen to the JMS message, per recipient recorded
     */
    public Map<UUID, Verdict> record(
            List<Conversation> conversations, List<UUID> untried, List<UUID> next, boolean forced) {
        Instant now = clock.instant();
        Map<UUID, Recipient> rows = recipients(
                conversations.stream().map(c -> c.claim().recipientId()).toList());
        Map<UUID, Verdict> verdicts = new HashMap<>();
        for (Conversation conversation : conversations) {
            Recipient recipient = rows.get(conversation.claim().recipientId());
            if (recipient == null) {
                verdicts.put(conversation.claim().recipientId(), new Verdict.Done());
            } else {
                verdicts.put(recipient.id(), record(conversation, recipient, forced, now));
            }
        }
        release(untried, now);
        mark(next, now);
        return verdicts;
    }

    private Verdict record(Conversation conversation, Recipient recipient, boolean forced, Instant now) {
        if (conversation.outcome() instanceof Outcome.RelayDown) {
            throw new IllegalArgumentException("A relay that is down is no attempt; release the claim instead.");
        }
        em.persist(attempt(conversation));
        boolean ours = conversation.claim().claimId().equals(recipient.claimId());
        if (ours || conversation.outcome() instanceof Outcome.Accepted) {
            apply(conversation, recipient, forced, now);
        }
        if (!recipient.status().isPending()) {
            return new Verdict.Done();
        }
        return recipient.exhausted(settings.maxAttempts())
                ? new Verdict.Exhausted()
                : new Verdict.Retry(Duration.between(now, recipient.nextAttemptAt()));
    }

    private void apply(Conversation conversation, Recipient recipient, boolean forced, Instant now) {
        if (conversation.outcome() instanceof Outcome.Accepted) {
            recipient.accepted(now);
        } else if (conversation.outcome() instanceof Outcome.Transient failure) {
            recipient.failed(failure.fault().summary(), nextAttempt(recipient, now));
        } else if (conversation.outcome() instanceof Outcome.Ambiguous failure) {
            ambiguous(recipient, conversation.claim().onAmbiguous(), failure.fault(), now);
        } else if (conversation.outcome() instanceof Outcome.Failure failure) {
            recipient.refused(failure.fault().summary());
            suppressBadAddress(recipient, failure);
        }
        if (forced && recipient.exhausted(settings.maxAttempts())) {
            recipient.error(recipient.reason());
        } else if (forced && recipient.status().isPending()) {
            recipient.queued(now);
        }
    }

    private void suppressBadAddress(Recipient recipient, Outcome.Failure failure) {
        if (failure instanceof Outcome.Permanent permanent && permanent.isBadAddress()) {
            suppressions.add(
                    recipient.address(),
                    SuppressionList.Reason.BAD_ADDRESS,
                    permanent.fault().summary());
        }
    }

    private Instant nextAttempt(Recipient recipient, Instant now) {
        return now.plus(settings.backoff().after(recipient.failCount() + 1));
    }

    private Attempt attempt(Conversation conversation) {
        Fault fault = conversation.outcome() instanceof Outcome.Failure failure ? failure.fault() : null;
        String reply = conversation.outcome() instanceof Outcome.Accepted accepted ? accepted.reply() : null;
        return new Attempt(
                conversation.claim().recipientId(),
                conversation.at(),
                conversation.outcome().label(),
                fault == null ? "BODY" : fault.phase().name(),
                fault == null ? codeOf(reply) : fault.smtpCode(),
                fault == null ? EnhancedStatusCode.in(reply).orElse(null) : fault.enhancedCode(),
                conversation.relay(),
                node.name(),
                conversation.duration(),
                fault == null ? null : fault.traceback());
    }

    private static Integer codeOf(String reply) {
        return reply != null && reply.matches("(?s)\\d{3}.*") ? Integer.valueOf(reply.substring(0, 3)) : null;
    }

    private void release(List<UUID> ids, Instant now) {
        if (!ids.isEmpty()) {
            em.createQuery(
                            "update Recipient r set r.claimId = null, r.leaseOwner = null, r.leaseUntil = null,"
                                    + " r.attemptStartedAt = null, r.queuedAt = :now where r.id in :ids and r.leaseOwner = :owner")
                    .setParameter("now", now)
                    .setParameter("ids", ids)
                    .setParameter("owner", node.leaseOwner())
                    .executeUpdate();
        }
    }

    private void mark(List<UUID> ids, Instant now) {
        if (!ids.isEmpty()) {
            em.createQuery("update Recipient r set r.attemptStartedAt = :now where r.id in :ids")
                    .setParameter("now", now)
                    .setParameter("ids", ids)
                    .executeUpdate();
        }
    }

    static List<UUID> firstGroup(List<Claim> claims) {
        return claims.stream().limit(GROUP).map(Claim::recipientId).toList();
    }

    private Recipient recipient(UUID id) {
        return em.find(Recipient.class, id);
    }

    /** Locked, so that what is decided from a row is written to that row. */
    private Map<UUID, Recipient> recipients(List<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : em.createQuery("select r from Recipient r where r.id in :ids order by r.id", Recipient.class)
                        .setParameter("ids", ids)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultStream()
                        .collect(Collectors.toMap(Recipient::id, Function.identity()));
    }

    /** The broker gave up on these: used-up ones become ERROR, others go back to the sweep. */
    public void deadLettered(List<UUID> ids) {
        Instant now = clock.instant();
        for (Recipient recipient : recipients(ids).values()) {
            if (!recipient.status().isPending() || isHeld(recipient, now)) {
                continue;
            }
            endLease(recipient, now);
            if (recipient.exhausted(settings.maxAttempts())) {
                recipient.error(recipient.reason());
            } else if (recipient.status().isPending()) {
                recipient.undelivered();
            }
        }
    }
}
