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
import java.util.UUID;
import org.jboss.logging.Logger;
import org.postcommit.config.EventSettings;

/** Records what came of calls: taken ones are forgotten, others wait or are given up. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class WebhookLog {

    private static final Logger LOG = Logger.getLogger(WebhookLog.class);
    private static final Duration GIVEN_UP_KEPT = Duration.ofDays(30);

    @PersistenceContext(unitName = "postcommit")
    private EntityManager em;

    @Inject
    private EventSettings settings;

    @Inject
    private Clock clock;

    /** Notes how an endpoint answered, by delivery. */
    public void record(UUID webhookId, Map<UUID, Answer> answers) {
        Webhook webhook = em.find(Webhook.class, webhookId, LockModeType.PESSIMISTIC_WRITE);
        if (webhook == null) {
            return;
        }
        Instant now = clock.instant();
        List<UUID> taken =
                answers.keySet().stream().filter(id -> answers.get(id).taken()).toList();
        List<UUID> failed =
                answers.keySet().stream().filter(id -> !answers.get(id).taken()).toList();
        if (!taken.isEmpty()) {
            took(webhook, taken, answers.get(taken.get(0)), now);
        }
        if (!failed.isEmpty()) {
            failed(failed, answers, now);
            failed(webhook, answers.get(failed.get(0)), now);
        }
    }

    private void took(Webhook webhook, List<UUID> taken, Answer answer, Instant now) {
        if (webhook.isOutOfOrder()) {
            tryAllNow(webhook.id(), now);
            LOG.infof("Webhook %s (%s) takes events again.", webhook.id(), webhook.host());
        }
        em.createQuery("delete from WebhookDelivery d where d.id in :ids")
                .setParameter("ids", taken)
                .executeUpdate();
        webhook.took(taken.size(), answer.text(), now);
    }

    /** It is back: nothing needs to sit out the wait it was given while the endpoint was away. */
    private void tryAllNow(UUID webhookId, Instant now) {
        em.createQuery("update WebhookDelivery d set d.nextAttemptAt = :now where d.webhookId = :id"
                        + " and d.state = CallState.WAITING and d.nextAttemptAt > :now")
                .setParameter("now", now)
                .setParameter("id", webhookId)
                .executeUpdate();
    }

    private void failed(List<UUID> failed, Map<UUID, Answer> answers, Instant now) {
        em.createQuery("select d from WebhookDelivery d where d.id in :ids", WebhookDelivery.class)
                .setParameter("ids", failed)
                .getResultList()
                .forEach(delivery -> delivery.failed(
                        answers.get(delivery.id()).text(),
                        now,
                        settings.webhookBackoff(),
                        settings.webhookGiveUpAfter()));
    }

    private void failed(Webhook webhook, Answer answer, Instant now) {
        boolean known = webhook.isOutOfOrder();
        webhook.failed(answer.text(), now, settings.webhookRest());
        if (webhook.isOutOfOrder() && !known) {
            LOG.warnf("Webhook %s (%s) takes no events: %s", webhook.id(), webhook.host(), answer.text());
        }
    }

    /** Gives up what has waited too long, also for an endpoint that is switched off, and forgets it after a month. */
    public void expire() {
        Instant oldest = clock.instant().minus(settings.webhookGiveUpAfter());
        em.createQuery("update WebhookDelivery d set d.state = CallState.GIVEN_UP"
                        + " where d.state = CallState.WAITING and d.createdAt < :oldest")
                .setParameter("oldest", oldest)
                .executeUpdate();
        em.createQuery("delete from WebhookDelivery d where d.state = CallState.GIVEN_UP and d.createdAt < :oldest")
                .setParameter("oldest", oldest.minus(GIVEN_UP_KEPT))
                .executeUpdate();
    }
}
