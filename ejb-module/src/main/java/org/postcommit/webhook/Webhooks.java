package org.postcommit.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.postcommit.api.NotFoundException;
import org.postcommit.api.admin.FailedCall;
import org.postcommit.api.admin.WebhookForm;
import org.postcommit.api.admin.WebhookProbe;
import org.postcommit.api.admin.WebhookRow;
import org.postcommit.api.admin.WebhookSecret;
import org.postcommit.config.EventSettings;
import org.postcommit.message.Ids;

/** The list of endpoints. Works in the transaction in progress, but for the test call. */
@ApplicationScoped
public class Webhooks {

    private static final String TEST = "test";

    @PersistenceContext(unitName = "postcommit")
    private EntityManager em;

    @Inject
    private WebhookCheck check;

    @Inject
    private WebhookCall call;

    @Inject
    private WebhookClockwork clockwork;

    @Inject
    private EventSettings settings;

    @Inject
    private Clock clock;

    public boolean areOn() {
        return settings.on();
    }

    public List<WebhookRow> all() {
        return em.createQuery("select w from Webhook w order by w.createdAt, w.id", Webhook.class)
                .getResultStream()
                .map(this::row)
                .toList();
    }

    public WebhookRow get(UUID id) {
        return row(found(id, LockModeType.NONE));
    }

    public WebhookSecret create(WebhookForm form) {
        String url = check.url(form);
        var webhook = new Webhook(url, form.events(), form.active(), clock.instant());
        em.persist(webhook);
        return new WebhookSecret(row(webhook), webhook.secret());
    }

    public WebhookRow change(UUID id, WebhookForm form) {
        String url = check.url(form);
        Webhook webhook = found(id, LockModeType.PESSIMISTIC_WRITE);
        webhook.become(url, form.events(), form.active());
        return row(webhook);
    }

    public WebhookSecret renewSecret(UUID id) {
        Webhook webhook = found(id, LockModeType.PESSIMISTIC_WRITE);
        return new WebhookSecret(row(webhook), webhook.renewSecret());
    }

    public void delete(UUID id) {
        em.remove(found(id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Belongs outside of a transaction: it takes as long as the endpoint does. */
    public WebhookProbe test(UUID id) {
        Webhook webhook = found(id, LockModeType.NONE);
        UUID event = Ids.next();
        long started = System.nanoTime();
        Answer answer = call.start(webhook.url(), webhook.secret(), TEST, event.toString(), testBody(event))
                .await();
        return new WebhookProbe(answer.taken(), answer.text(), (System.nanoTime() - started) / 1_000_000);
    }

    private String testBody(UUID event) {
        return Json.createObjectBuilder()
                .add("id", event.toString())
                .add("event", TEST)
                .add("at", clock.instant().toString())
                .add("notificationId", JsonValue.NULL)
                .add("recipientId", JsonValue.NULL)
                .add("messageId", JsonValue.NULL)
                .build()
                .toString();
    }

    public List<FailedCall> failed(UUID id, int most) {
        return em.createQuery(
                        "select new org.postcommit.api.admin.FailedCall(d.eventId, d.kind, d.createdAt, d.attempts,"
                                + " d.lastResult) from WebhookDelivery d where d.webhookId = :id"
                                + " and d.state = CallState.GIVEN_UP order by d.createdAt desc, d.id desc",
                        FailedCall.class)
                .setParameter("id", found(id, LockModeType.NONE).id())
                .setMaxResults(most)
                .getResultList();
    }

    public long retry(UUID id) {
        long count = em.createQuery("update WebhookDelivery d set d.state = CallState.WAITING, d.attempts = 0,"
                        + " d.createdAt = :now, d.nextAttemptAt = :now"
                        + " where d.webhookId = :id and d.state = CallState.GIVEN_UP")
                .setParameter("now", clock.instant())
                .setParameter("id", found(id, LockModeType.NONE).id())
                .executeUpdate();
        clockwork.callSoon();
        return count;
    }

    private Webhook found(UUID id, LockModeType lock) {
        Webhook webhook = em.find(Webhook.class, id, lock);
        if (webhook == null) {
            throw new NotFoundException("webhook", id);
        }
        return webhook;
    }

    private WebhookRow row(Webhook webhook) {
        return new WebhookRow(
                webhook.id(),
                webhook.url(),
                List.copyOf(webhook.kinds()),
                webhook.isActive(),
                webhook.createdAt(),
                webhook.delivered(),
                webhook.dropped(),
                webhook.failuresInRow(),
                webhook.lastAt(),
                webhook.lastResult(),
                count(webhook, CallState.WAITING),
                count(webhook, CallState.GIVEN_UP));
    }

    private long count(Webhook webhook, CallState state) {
        return em.createQuery(
                        "select count(*) from WebhookDelivery d where d.webhookId = :id and d.state = :state",
                        Long.class)
                .setParameter("id", webhook.id())
                .setParameter("state", state)
                .getSingleResult();
    }
}
