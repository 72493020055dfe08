package org.postcommit.delivery;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.jboss.logging.Logger;
import org.postcommit.config.Settings;
import org.postcommit.health.HealthChecks;

/** Runs the sweep and the probe. Every node runs them; a row lock lets one node at a time sweep. */
@Singleton
@Startup
@DependsOn("StartCheck")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DeliveryClockwork {

    private static final Logger LOG = Logger.getLogger(DeliveryClockwork.class);
    private static final Duration TICK = Duration.ofMillis(500);

    @Inject
    private Sweep sweep;

    @Inject
    private QueueDepth depth;

    @Inject
    private Breakers breakers;

    @Inject
    private Mailers mailers;

    @Inject
    private DatabaseWatch database;

    @Inject
    private ListenerSwitch listener;

    @Inject
    private HealthChecks checks;

    @Inject
    private DeliveryHealth health;

    @Inject
    private Settings settings;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    private ScheduledFuture<?> probing;
    private ScheduledFuture<?> sweeping;
    private volatile boolean askedFor = true;
    private long sweptAt = System.nanoTime();

    @PostConstruct
    void start() {
        checks.answeredBy(health);
        probing = every(settings.probeInterval(), this::probe);
        sweeping = every(TICK, this::sweepIfDue);
    }

    @PreDestroy
    void stop() {
        probing.cancel(false);
        sweeping.cancel(false);
    }

    private ScheduledFuture<?> every(Duration interval, Runnable work) {
        long millis = interval.toMillis();
        return scheduler.scheduleWithFixedDelay(work, millis, millis, TimeUnit.MILLISECONDS);
    }

    /** Sweeps without waiting for the interval; for those who leave rows to the sweep. */
    public void sweepSoon() {
        askedFor = true;
    }

    private void sweepIfDue() {
        long now = System.nanoTime();
        if (database.isDown()) {
            return;
        }
        if (askedFor || now - sweptAt >= settings.sweepInterval().toNanos()) {
            askedFor = false;
            sweptAt = now;
            if (sweepAll()) {
                askedFor = true;
            }
        }
    }

    /** Whether a backlog is left that waits for room in the window. */
    private boolean sweepAll() {
        try {
            repeat(sweep::endLeases);
            repeat(sweep::queueForced);
            if (breakers.areAllOpen()) {
                return false;
            }
            int queued = repeat(sweep::queueBacklog) + repeat(() -> sweep.queueLost(listener.runningSince()));
            return queued > 0 || depth.isFull();
        } catch (RuntimeException e) {
            database.suspect(e);
            LOG.warnf("The sweep failed and will be tried again: %s", e.toString());
            return false;
        }
    }

    private static int repeat(IntSupplier batch) {
        int total = 0;
        int found;
        do {
            found = batch.getAsInt();
            total += found;
        } while (found == Sweep.BATCH);
        return total;
    }

    private void probe() {
        try {
            breakers.probe(mailers);
        } catch (RuntimeException e) {
            LOG.warnf("The probe of the relay failed: %s", e.toString());
        }
    }
}
