package org.postcommit.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Calls one endpoint about what waits for it, some at once, until nothing is due, it fails, or time is up. */
@ApplicationScoped
class WebhookCourier {

    private static final int AT_ONCE = 16;
    private static final Duration LONGEST_ROUND = Duration.ofSeconds(20);

    @Inject
    private WebhookQueue queue;

    @Inject
    private WebhookLog log;

    @Inject
    private WebhookCall call;

    void deliver(UUID webhookId) {
        if (!queue.lease(webhookId)) {
            return;
        }
        try {
            long end = System.nanoTime() + LONGEST_ROUND.toNanos();
            Optional<Batch> batch = queue.next(webhookId, AT_ONCE);
            while (batch.isPresent()) {
                log.record(webhookId, answers(batch.get()));
                batch = System.nanoTime() > end ? Optional.empty() : queue.next(webhookId, AT_ONCE);
            }
        } finally {
            queue.release(webhookId);
        }
    }

    private Map<UUID, Answer> answers(Batch batch) {
        Map<UUID, WebhookCall.Pending> calls = new LinkedHashMap<>();
        for (WebhookDelivery delivery : batch.deliveries()) {
            calls.put(
                    delivery.id(),
                    call.start(
                            batch.url(),
                            batch.secret(),
                            delivery.kind().jsonName(),
                            delivery.eventId().toString(),
                            delivery.body()));
        }
        Map<UUID, Answer> answers = new LinkedHashMap<>();
        calls.forEach((id, pending) -> answers.put(id, pending.await()));
        return answers;
    }
}
