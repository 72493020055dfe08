package org.postcommit.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.postcommit.config.RuntimeSettings;
import org.postcommit.config.Settings;
import org.postcommit.message.Recipient;
import org.postcommit.suppression.SuppressionList;

/** Looks again at claimed recipients before they are sent to, in the transaction that claimed them. */
@ApplicationScoped
class Screening {

    @PersistenceContext(unitName = "postcommit")
    private EntityManager em;

    @Inject
    private Courier courier;

    @Inject
    private Settings settings;

    @Inject
    private RuntimeSettings runtime;

    @Inject
    private SuppressionList suppressions;

    @Inject
    private OptedOut optedOut;

    /** Those that may be sent to now; what becomes of the others is added to the verdicts. */
    List<Claim> pass(List<Claim> claims, boolean forced, Map<UUID, Verdict> verdicts, Instant now) {
        List<Claim> sendable = new ArrayList<>();
        Map<String, String> suppressed = forced || claims.isEmpty()
                ? Map.of()
                : suppressions.reasons(claims.stream().map(Claim::address).toList());
        Set<Claim> unwanted = forced ? Set.of() : optedOut.among(claims);
        for (Claim claim : claims) {
            Verdict hindrance = forced
                    ? hindranceOfForced(claim, now)
                    : hindrance(
                            claim, suppressed.get(SuppressionList.key(claim.address())), unwanted.contains(claim), now);
            if (hindrance == null) {
                sendable.add(claim);
            } else {
                verdicts.put(claim.recipientId(), hindrance);
            }
        }
        return sendable;
    }

    private Verdict hindrance(Claim claim, String suppression, boolean unwanted, Instant now) {
        if (claim.expiresAt() != null && !claim.expiresAt().isAfter(now)) {
            recipient(claim).expired();
            return new Verdict.Done();
        }
        if (!runtime.mailEnabled()) {
            recipient(claim).switchedOff();
            return new Verdict.Done();
        }
        if (suppression != null) {
            recipient(claim).suppressed(suppression);
            return new Verdict.Done();
        }
        if (unwanted) {
            recipient(claim).suppressed(OptedOut.REASON);
            return new Verdict.Done();
        }
        return courier.canTry(claim, false) ? null : putBack(claim, now);
    }

    /** An operator wants it whatever its status; while mail is switched off it stays as it is. */
    private Verdict hindranceOfForced(Claim claim, Instant now) {
        if (!runtime.mailEnabled()) {
            recipient(claim).notForced();
            return new Verdict.Done();
        }
        return courier.canTry(claim, true) ? null : putBack(claim, now);
    }

    /** Its mailer is absent or stopped; mail of others passes it. */
    private Verdict putBack(Claim claim, Instant now) {
        recipient(claim).putBack(now);
        return new Verdict.Later(settings.probeInterval());
    }

    private Recipient recipient(Claim claim) {
        return em.find(Recipient.class, claim.recipientId());
    }
}
