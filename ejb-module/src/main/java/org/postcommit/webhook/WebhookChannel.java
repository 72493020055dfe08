package org.postcommit.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.postcommit.api.event.DeliveryEvent;
import org.postcommit.event.Channel;

/** Puts events down for the endpoints that want them; calling them is somebody else's job. */
@ApplicationScoped
class WebhookChannel implements Channel {

    /** How much may wait for an endpoint that fails; what comes then is counted and not kept. */
    static final int MAX_WAITING = 100_000;

    @PersistenceContext(unitName = "postcommit")
    private EntityManager em;

    @Inject
    private WebhookClockwork clockwork;

    @Inject
    private Clock clock;

    @Override
    public void send(List<DeliveryEvent> events) {
        Instant now = clock.instant();
        em.createQuery("select w from Webhook w where w.active = true", Webhook.class)
                .getResultList()
                .forEach(webhook -> send(events, webhook, now));
    }

    private void send(List<DeliveryEvent> events, Webhook webhook, Instant now) {
        List<DeliveryEvent> wanted =
                events.stream().filter(event -> webhook.wants(event.event())).toList();
        if (webhook.isFailing() && !wanted.isEmpty() && waiting(webhook) >= MAX_WAITING) {
            drop(webhook, wanted.size());
        } else {
            wanted.forEach(event -> em.persist(new WebhookDelivery(webhook, event, now)));
        }
    }

    private long waiting(Webhook webhook) {
        return em.createQuery(
                        "select count(*) from WebhookDelivery d where d.webhookId = :id and d.state = CallState.WAITING",
                        Long.class)
                .setParameter("id", webhook.id())
                .getSingleResult();
    }

    private void drop(Webhook webhook, int count) {
        em.createQuery("update Webhook w set w.dropped = w.dropped + :count where w.id = :id")
                .setParameter("count", (long) count)
                .setParameter("id", webhook.id())
                .executeUpdate();
    }

    @Override
    public void committed() {
        clockwork.callSoon();
    }
}
