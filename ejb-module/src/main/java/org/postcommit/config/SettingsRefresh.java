package org.postcommit.config;

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
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Looks every two seconds at what is stored, so that a setting changed on one node counts on all of them. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SettingsRefresh {

    private static final Logger LOG = Logger.getLogger(SettingsRefresh.class);
    private static final Duration INTERVAL = Duration.ofSeconds(2);

    @Inject
    private SettingStore store;

    @Inject
    private RuntimeSettings settings;

    @Inject
    private Event<RuntimeSettingsChanged> changed;

    @Inject
    private Clock clock;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    private ScheduledFuture<?> refreshing;
    private volatile boolean failing;

    /** Without the stored values nothing may start: mail could be switched off. */
    @PostConstruct
    void start() {
        read();
        long millis = INTERVAL.toMillis();
        refreshing = scheduler.scheduleWithFixedDelay(this::refresh, millis, millis, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        refreshing.cancel(false);
    }

    /** What is stored counts on this node from now on. */
    public void refresh() {
        try {
            read();
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.warnf("The run-time settings could not be read, the last known ones count: %s", e.toString());
            }
            failing = true;
        }
    }

    private synchronized void read() {
        if (settings.use(store.all(), clock.instant())) {
            changed.fire(new RuntimeSettingsChanged());
        }
    }
}
