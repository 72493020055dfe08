package org.postcommit.delivery;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.postcommit.config.RuntimeSettings;

/**
 * Delivers what a thread has just committed, and then left-overs of anybody, within a time budget. What could not go
 * waits for the next cycle of any node, or the sweep.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DeferredCycle {

    private static final Logger LOG = Logger.getLogger(DeferredCycle.class);

    /** Most recipients of others that one cycle takes along. */
    static final int LEFTOVERS = 100;

    @Inject
    private Claims claims;

    @Inject
    private GroupDelivery delivery;

    @Inject
    private Breakers breakers;

    @Inject
    private DatabaseWatch database;

    @Inject
    private RuntimeSettings settings;

    /** Never throws; whatever fails leaves rows behind. */
    public void run(List<UUID> own) {
        Duration time = settings.deferredTimeBudget();
        var budget = Budget.of(time, time.multipliedBy(9).dividedBy(10));
        for (int from = 0; from < own.size(); from += Token.MAX_SIZE) {
            List<UUID> chunk = own.subList(from, Math.min(from + Token.MAX_SIZE, own.size()));
            deliver(() -> claims.claimOwn(chunk), budget);
        }
        deliver(() -> claims.claimLeftovers(LEFTOVERS), budget);
    }

    private void deliver(Supplier<Claimed> claim, Budget budget) {
        if (budget.isSpent() || database.isDown() || breakers.areAllOpen()) {
            return;
        }
        try {
            delivery.deliver(claim.get(), Route.AFTER_COMMIT, budget);
        } catch (RuntimeException e) {
            database.suspect(e);
            LOG.warnf("A deferred delivery waits for the next cycle: %s", e.toString());
        }
    }
}
