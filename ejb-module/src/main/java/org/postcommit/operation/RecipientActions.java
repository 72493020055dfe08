package org.postcommit.operation;

import static org.postcommit.api.admin.RecipientAdmin.Action.CANCEL;
import static org.postcommit.api.admin.RecipientAdmin.Action.RESET;
import static org.postcommit.api.admin.RecipientAdmin.Action.SEND_NOW;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.postcommit.api.admin.RecipientAdmin.Action;
import org.postcommit.api.admin.Selection;
import org.postcommit.database.Conditions;
import org.postcommit.delivery.DeliveryClockwork;
import org.postcommit.message.Cancellation;

/** What operators do to recipients: one UPDATE each; what has to be sent then is found by the sweep. */
@ApplicationScoped
class RecipientActions {

    private static final String NOT_BEING_SENT = "(r.leaseUntil is null or r.leaseUntil < :now)";

    @PersistenceContext(unitName = "postcommit")
    private EntityManager em;

    @Inject
    private RecipientSearch search;

    @Inject
    private DeliveryClockwork clockwork;

    @Inject
    private Clock clock;

    /** A selection narrowed to what the action may touch. */
    private static Conditions condition(Selection selection, Action action, boolean evenIfSuppressed) {
        var condition = RecipientCondition.of(selection);
        switch (action) {
            case SEND_NOW -> {
                if (!evenIfSuppressed) {
                    condition.and("r.status <> RecipientStatus.SUPPRESSED");
                }
            }
            case RESET -> condition.and("r.status in (RecipientStatus.ERROR, RecipientStatus.FAILED)");
            case CANCEL -> condition.and("r.status in (RecipientStatus.NOT_SENT, RecipientStatus.FAILED)");
        }
        return condition;
    }

    long count(Selection selection, Action action) {
        return search.count(condition(selection, action, false));
    }

    long sendNow(Selection selection, boolean evenIfSuppressed, String who) {
        return act(
                SEND_NOW,
                selection,
                who,
                "r.forceToken = :token, r.forceQueuedAt = null",
                condition(selection, SEND_NOW, evenIfSuppressed));
    }

    long resetAttempts(Selection selection, String who) {
        return act(
                RESET,
                selection,
                who,
                "r.status = RecipientStatus.NOT_SENT, r.reason = null, r.failCount = 0, r.ambiguousCount = 0,"
                        + " r.undeliveredRounds = 0, r.nextAttemptAt = null, r.queuedAt = null",
                condition(selection, RESET, false));
    }

    long cancel(Selection selection, String who) {
        return act(
                CANCEL, selection, who, "r.reason = null, " + Cancellation.JPQL, condition(selection, CANCEL, false));
    }

    private long act(Action action, Selection selection, String who, String change, Conditions condition) {
        Instant now = clock.instant();
        var query = condition.bind(em.createQuery("update Recipient r set " + change
                + condition
                        .and(action == CANCEL ? Cancellation.FREE : NOT_BEING_SENT)
                        .where()));
        query.setParameter("now", now);
        if (action == SEND_NOW) {
            query.setParameter("token", UUID.randomUUID());
        }
        long selected = query.executeUpdate();
        em.persist(new Operation(now, who, action.name(), selection, selected));
        clockwork.sweepSoon();
        return selected;
    }
}
