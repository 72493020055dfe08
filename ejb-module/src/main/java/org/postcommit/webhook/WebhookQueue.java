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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.postcommit.config.EventSettings;
import org.postcommit.config.Node;

/**
 * What waits for the endpoints. One node at a time calls an endpoint; it holds a lease meanwhile, and no transaction.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class WebhookQueue {

    private static final Duration KEPT = Duration.ofDays(30);

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

    /** Notes how the endpoint answered each of them. */
    public void record(UUID webhookId, Map<UUID, Answer> answers) {
        Instant now = clock.instant();
        List<UUID> taken = answers.entrySet().stream()
                .filter(answer -> answer.getValue().taken())
                .map(Map.Entry::getKey)
                .toList();
        Webhook webhook = em.find(Webhook.class, webhookId, LockModeType.PESSIMISTIC_WRITE);
        if (webhook == null) {
            return;
        }
        if (!taken.isEmpty()) {
            took(webhook, taken, answers.get(taken.get(0)), now);
        }
        Map<UUID, Answer> failed = answers.entrySet().stream()
                .filter(answer -> !answer.getValue().taken())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        if (!failed.isEmpty()) {
            failed(failed, now);
            webhook.failed(failed.values().iterator().next().text(), now, settings.webhookRest());
        }
    }

    private void took(Webhook webhook, List<UUID> taken, Answer answer, Instant now) {
        if (webhook.isOutOfOrder()) {
            tryAllNow(webhook.id(), now);
        }
        em.createQuery("delete from WebhookDelivery d where d.id in :ids")
                .setParameter("ids", taken)
                .executeUpdate();
        webhook.took(taken.size(), answer.text(), now);
    }

    private void failed(Map<UUID, Answer> failed, Instant now) {
        em.createQuery("select d from WebhookDelivery d where d.id in :ids", WebhookDelivery.class)
                .setParameter("ids", failed.keySet())
                .getResultList()
                .forEach(delivery -> delivery.failed(
                        failed.get(delivery.id()).text(),
                        now,
                        settings.webhookBackoff(),
                        settings.webhookGiveUpAfter()));
    }

    /** It is back: nothing needs to sit out the wait it was given while the endpoint was away. */
    private void tryAllNow(UUID webhookId, Instant now) {
        em.createQuery("update WebhookDelivery d set d.nextAttemptAt = :now where d.webhookId = :id"
                        + " and d.state = CallState.WAITING and d.nextAttemptAt > :now")
                .setParameter("now", now)
                .setParameter("id", webhookId)
                .executeUpdate();
    }

    /** Gives up what has waited too long, also for an endpoint that is switched off, and forgets it after a month. */
    public void expire() {
        Instant now = clock.instant();
        em.createQuery("update WebhookDelivery d set d.state = CallState.GIVEN_UP where d.state = CallState.WAITING"
                        + " and d.createdAt < :before")
                .setParameter("before", now.minus(settings.webhookGiveUpAfter()))
                .executeUpdate();
        em.createQuery("delete from WebhookDelivery d where d.state = CallState.GIVEN_UP and d.createdAt < :before")
                .setParameter("before", now.minus(settings.webhookGiveUpAfter()).minus(KEPT))
                .executeUpdate();
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
