package org.postcommit.webhook;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.postcommit.config.EventSettings;

/** Starts the calls: soon after events were put down on this node, and once a second for the rest. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WebhookClockwork {

    private static final Logger LOG = Logger.getLogger(WebhookClockwork.class);
    private static final Duration TICK = Duration.ofMillis(100);
    private static final Duration IDLE = Duration.ofSeconds(1);

    /** Endpoints called at the same time by a node; the slow ones must not take every thread. */
    private static final int AT_ONCE = 8;

    private final Set<UUID> busy = ConcurrentHashMap.newKeySet();

    @Inject
    private WebhookQueue queue;

    @Inject
    private WebhookLog log;

    @Inject
    private WebhookCourier courier;

    @Inject
    private EventSettings settings;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @Resource
    private ManagedExecutorService threads;

    private ScheduledFuture<?> calling;
    private ScheduledFuture<?> expiring;
    private volatile boolean askedFor;
    private long lookedAt = System.nanoTime();
    private volatile boolean failing;

    @PostConstruct
    void start() {
        if (settings.on()) {
            calling = scheduler.scheduleWithFixedDelay(
                    this::callIfDue, TICK.toMillis(), TICK.toMillis(), TimeUnit.MILLISECONDS);
            expiring = scheduler.scheduleWithFixedDelay(() -> carefully(log::expire), 10, 60, TimeUnit.SECONDS);
        }
    }

    @PreDestroy
    void stop() {
        if (settings.on()) {
            calling.cancel(false);
            expiring.cancel(false);
        }
    }

    /** Something new waits for an endpoint. */
    public void callSoon() {
        askedFor = true;
    }

    private void callIfDue() {
        long now = System.nanoTime();
        if (askedFor || now - lookedAt >= IDLE.toNanos()) {
            askedFor = false;
            lookedAt = now;
            carefully(() -> queue.due().forEach(this::call));
        }
    }

    private void call(UUID webhookId) {
        if (busy.size() < AT_ONCE && busy.add(webhookId)) {
            threads.execute(() -> {
                try {
                    carefully(() -> courier.deliver(webhookId));
                } finally {
                    busy.remove(webhookId);
                }
            });
        }
    }

    private void carefully(Runnable work) {
        try {
            work.run();
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.warnf("Webhooks wait: %s", e.toString());
            }
            failing = true;
        }
    }
}
