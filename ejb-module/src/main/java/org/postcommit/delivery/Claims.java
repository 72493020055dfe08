package org.postcommit.delivery;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.postcommit.message.ContentStore;

/**
 * Takes recipients for this thread to send to, by a conditional UPDATE with a lease, and says what is to happen to
 * those it did not get. One short transaction.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Claims {

    @PersistenceContext(unitName = "postcommit")
    private EntityManager em;

    @Inject
    private ClaimRows claimRows;

    @Inject
    private RecipientRows rows;

    @Inject
    private ContentStore contents;

    @Inject
    private Screening screening;

    @Inject
    private Unclaimed unclaimed;

    @Inject
    private Clock clock;

    /** Claims what of these may be sent now; the first group of it is marked. */
    public Claimed claim(List<UUID> ids, UUID forceToken) {
        Instant now = clock.instant();
        UUID claimId = UUID.randomUUID();
        Instant mark = ids.size() <= AttemptLog.GROUP ? now : null;
        int taken = forceToken == null
                ? claimRows.claim(ids, claimId, now, mark)
                : claimRows.claimForced(ids, claimId, now, mark, forceToken);
        List<Claim> claims = taken == 0 ? List.of() : claimRows.read(ids, claimId);
        Map<UUID, Verdict> verdicts = new HashMap<>();
        List<Claim> sendable = screening.pass(claims, forceToken != null, verdicts, now);
        if (ids.size() > AttemptLog.GROUP) {
            rows.mark(firstGroup(sendable), now);
        }
        if (taken < ids.size()) {
            verdicts.putAll(unclaimed.verdicts(without(ids, claims), forceToken, now));
        }
        return new Claimed(sendable, verdicts, ids.size() > AttemptLog.GROUP ? Map.of() : contentsOf(sendable));
    }

    /**
     * Claims those of these that are not in the queue, for the thread that has just committed them. Rows that somebody
     * else is about to claim are skipped, not waited for.
     */
    public Claimed claimOwn(List<UUID> ids) {
        return claimUnqueued("and r.id in (:ids)", query -> query.setParameter("ids", ids), ids.size());
    }

    /** Claims recipients of anybody that are due and not in the queue, oldest first. */
    public Claimed claimLeftovers(int limit) {
        return claimUnqueued("", query -> {}, limit);
    }

    @SuppressWarnings("unchecked")
    private Claimed claimUnqueued(String condition, Consumer<Query> parameters, int limit) {
        Query query = em.createNativeQuery(
                        "select r.id from recipient r where r.queued_at is null and r.status in ('NOT_SENT', 'FAILED')"
                                + " and r.lease_until is null and (r.next_attempt_at is null or r.next_attempt_at <= :now) "
                                + condition + " order by r.created_at, r.id limit " + limit
                                + " for update skip locked",
                        UUID.class)
                .setParameter("now", clock.instant());
        parameters.accept(query);
        List<UUID> ids = query.getResultList();
        if (ids.isEmpty()) {
            return Claimed.nothing(Map.of());
        }
        rows.queued(ids, clock.instant()); // so that a lease that is abandoned is found like any other
        Claimed claimed = claim(ids, null);
        rows.queued(List.copyOf(claimed.others().keySet()), null);
        return claimed;
    }

    private Map<UUID, byte[]> contentsOf(List<Claim> claims) {
        return contents.getSmall(
                claims.stream().map(Claim::variantId).distinct().toList());
    }

    private static List<UUID> without(List<UUID> ids, List<Claim> claims) {
        Set<UUID> rest = new LinkedHashSet<>(ids);
        claims.forEach(claim -> rest.remove(claim.recipientId()));
        return List.copyOf(rest);
    }

    private static List<Claim> firstGroup(List<Claim> claims) {
        return claims.subList(0, Math.min(claims.size(), AttemptLog.GROUP));
    }
}
