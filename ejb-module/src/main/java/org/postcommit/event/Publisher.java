package org.postcommit.event;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.postcommit.config.EventSettings;

/** Publishes what the outbox holds: soon after this node wrote into it, and once a second for the rest. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Publisher {

    private static final Logger LOG = Logger.getLogger(Publisher.class);
    private static final Duration TICK = Duration.ofMillis(100);
    private static final Duration IDLE = Duration.ofSeconds(1);

    @Inject
    private Outbox outbox;

    @Inject
    private UnwrittenEvents unwritten;

    @Inject
    @Any
    private Instance<Channel> channels;

    @Inject
    private EventSettings settings;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    private ScheduledFuture<?> publishing;
    private volatile boolean askedFor;
    private long lookedAt = System.nanoTime();
    private boolean failing;

    @PostConstruct
    void start() {
        if (settings.on()) {
            publishing = scheduler.scheduleWithFixedDelay(
                    this::publishIfDue, TICK.toMillis(), TICK.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @PreDestroy
    void stop() {
        if (publishing != null) {
            publishing.cancel(false);
        }
    }

    /** Something new is in the outbox. */
    public void soon() {
        askedFor = true;
    }

    private void publishIfDue() {
        long now = System.nanoTime();
        if (askedFor || !failing && !unwritten.isEmpty() || now - lookedAt >= IDLE.toNanos()) {
            askedFor = false;
            lookedAt = now;
            publishAll();
        }
    }

    private void publishAll() {
        try {
            int published = unwritten.publish(outbox);
            int batch;
            do {
                batch = outbox.publish();
                published += batch;
            } while (batch == Outbox.BATCH);
            if (published > 0) {
                channels.forEach(Channel::committed);
            }
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.warnf("Events wait, they could not be published: %s", e.toString());
            }
            failing = true;
        }
    }
}
