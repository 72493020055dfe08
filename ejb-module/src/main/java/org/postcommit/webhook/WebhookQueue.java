package org.postcommit.webhook;

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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postcommit.config.EventSettings;
import org.postcommit.config.Node;

/**
 * What waits for the endpoints. One node at a time calls an endpoint; it holds a lease meanwhile, and no transaction.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class WebhookQueue {

    @PersistenceContext(unitName = "postcommit")
    private EntityManager em;

    @Inject
    private EventSettings settings;

    @Inject
    private Node node;

    @Inject
    private Clock clock;

    /** Endpoints that something is due for and that nobody is calling. */
    public List<UUID> due() {
        return em.createQuery(
                        "select w.id from Webhook w where w.active = true"
                                + " and (w.restingUntil is null or w.restingUntil <= :now)"
                                + " and (w.leaseUntil is null or w.leaseUntil < :now)"
                                + " and exists (select d.id from WebhookDelivery d where d.webhookId = w.id"
                                + " and d.state = CallState.WAITING and d.nextAttemptAt <= :now)",
                        UUID.class)
                .setParameter("now", clock.instant())
                .getResultList();
    }

    /** Takes an endpoint for this node; {@code false} when another has it. */
    public boolean lease(UUID webhookId) {
        Instant now = clock.instant();
        return em.createQuery("update Webhook w set w.leaseOwner = :owner, w.leaseUntil = :until where w.id = :id"
                                + " and (w.leaseUntil is null or w.leaseUntil < :now)")
                        .setParameter("owner", node.leaseOwner())
                        .setParameter("until", now.plus(lease()))
                        .setParameter("id", webhookId)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    public void release(UUID webhookId) {
        held(webhookId).ifPresent(Webhook::release);
    }

    /** What to call the endpoint about next, and keeps it; empty when nothing is due or it is not ours any more. */
    public Optional<Batch> next(UUID webhookId, int most) {
        Instant now = clock.instant();
        Webhook webhook = held(webhookId).orElse(null);
        if (webhook == null || !webhook.isActive() || webhook.isRestingAt(now)) {
            return Optional.empty();
        }
        webhook.leasedUntil(now.plus(lease()));
        List<WebhookDelivery> deliveries = due(webhookId, webhook.isFailing() ? 1 : most, now);
        return deliveries.isEmpty()
                ? Optional.empty()
                : Optional.of(new Batch(webhookId, webhook.url(), webhook.secret(), deliveries));
    }

    private List<WebhookDelivery> due(UUID webhookId, int most, Instant now) {
        return em.createQuery(
                        "select d from WebhookDelivery d where d.webhookId = :id and d.state = CallState.WAITING"
                                + " and d.nextAttemptAt <= :now order by d.nextAttemptAt, d.id",
                        WebhookDelivery.class)
                .setParameter("id", webhookId)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
    }

    private Optional<Webhook> held(UUID webhookId) {
        return Optional.ofNullable(em.find(Webhook.class, webhookId, LockModeType.PESSIMISTIC_WRITE))
                .filter(webhook -> webhook.isLeasedBy(node.leaseOwner()));
    }

    /** Longer than a batch can take. */
    private Duration lease() {
        return settings.webhookTimeout().multipliedBy(2).plusSeconds(20);
    }
}
