package org.postcommit.upkeep;

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
import org.jboss.logging.Logger;
import org.postcommit.api.admin.MaintenanceParameters;
import org.postcommit.delivery.DatabaseWatch;
import org.postcommit.health.HealthChecks;

/** Runs commands when their time has come. Every node looks; a row lock gives each time to one of them. */
@Singleton
@Startup
@DependsOn("DeliveryClockwork")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class UpkeepClockwork {

    private static final Logger LOG = Logger.getLogger(UpkeepClockwork.class);
    private static final Duration TICK = Duration.ofSeconds(2);

    @Inject
    private Schedules schedules;

    @Inject
    private Upkeep upkeep;

    @Inject
    private UpkeepHealth health;

    @Inject
    private HealthChecks checks;

    @Inject
    private DatabaseWatch database;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    private ScheduledFuture<?> ticking;
    private boolean failing;

    @PostConstruct
    void start() {
        checks.upkeepAnsweredBy(health::answer);
        ticking = scheduler.scheduleWithFixedDelay(this::tick, TICK.toMillis(), TICK.toMillis(), TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        ticking.cancel(false);
    }

    private void tick() {
        if (database.isDown()) {
            return;
        }
        try {
            schedules.takeDue().forEach(this::run);
            health.look();
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.warnf("The upkeep's schedule could not be read and will be tried again: %s", e.toString());
            }
            failing = true;
        }
    }

    private void run(String command, MaintenanceParameters parameters) {
        try {
            upkeep.run(command, false, parameters, Schedules.WHO);
        } catch (RuntimeException e) {
            LOG.errorf("%s failed, it will be run again when its next time comes: %s", command, e.toString());
        }
        health.forget();
    }
}
