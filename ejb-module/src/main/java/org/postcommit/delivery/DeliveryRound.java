package org.postcommit.delivery;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.postcommit.config.Settings;

/** Delivers what one JMS message names, outside the JMS transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DeliveryRound {

    private static final Logger LOG = Logger.getLogger(DeliveryRound.class);

    @Inject
    private ClaimDesk claims;

    @Inject
    private GroupDelivery delivery;

    @Inject
    private Breakers breakers;

    @Inject
    private DatabaseWatch database;

    @Inject
    private Settings settings;

    /** What is to happen to the JMS message about each of these recipients. */
    public Map<UUID, Verdict> deliver(Token token, UUID forceToken) {
        Route route = forceToken == null ? Route.BROKER : Route.SEND_NOW;
        if (database.isDown() || route == Route.BROKER && breakers.areAllOpen()) {
            return Verdict.forAll(token.recipients(), new Verdict.Later(settings.probeInterval()));
        }
        try {
            return delivery.deliver(claims.claim(token, forceToken), route, budget());
        } catch (RuntimeException e) {
            database.suspect(e);
            LOG.warnf("A delivery is rolled back and will come again: %s", e.toString());
            return Verdict.forAll(token.recipients(), new Verdict.Broken());
        }
    }

    private Budget budget() {
        return Budget.of(settings.sendDeadline(), settings.sendDeadline().dividedBy(2));
    }
}
