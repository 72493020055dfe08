package org.postcommit.delivery;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.postcommit.config.Settings;

/** Delivers what JMS messages name, outside the JMS transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DeliveryRound {

    private static final Logger LOG = Logger.getLogger(DeliveryRound.class);

    @Inject
    private Claims claims;

    @Inject
    private GroupDelivery delivery;

    @Inject
    private Breakers breakers;

    @Inject
    private DatabaseWatch database;

    @Inject
    private Settings settings;

    /** What is to happen to each recipient that these messages name. */
    public Map<UUID, Verdict> deliver(List<Received> messages) {
        List<UUID> recipients = messages.stream()
                .flatMap(message -> message.token().recipients().stream())
                .distinct()
                .toList();
        if (database.isDown() || breakers.areAllOpen()) {
            return later(recipients);
        }
        Duration time = messages.size() == 1 ? longest() : Pace.PATIENCE;
        return deliver(recipients, null, time);
    }

    /** The same for a message of an operator, open breakers or not. */
    public Map<UUID, Verdict> deliverNow(Token token, UUID forceToken) {
        return database.isDown() ? later(token.recipients()) : deliver(token.recipients(), forceToken, longest());
    }

    /** @param time how long another conversation may begin */
    private Map<UUID, Verdict> deliver(List<UUID> recipients, UUID forceToken, Duration time) {
        Route route = forceToken == null ? Route.BROKER : Route.SEND_NOW;
        try {
            Claimed claimed = claims.claim(recipients, forceToken);
            return delivery.deliver(claimed, route, Budget.of(settings.sendDeadline(), time));
        } catch (RuntimeException e) {
            database.suspect(e);
            LOG.warnf("A delivery is rolled back and will come again: %s", e.toString());
            return Verdict.forAll(recipients, new Verdict.Broken());
        }
    }

    private Map<UUID, Verdict> later(List<UUID> recipients) {
        return Verdict.forAll(recipients, new Verdict.Later(settings.probeInterval()));
    }

    private Duration longest() {
        return settings.sendDeadline().dividedBy(2);
    }
}
