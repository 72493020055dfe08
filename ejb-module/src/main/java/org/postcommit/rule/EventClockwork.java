package org.postcommit.rule;

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
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Looks once an hour for events that are no longer kept. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EventClockwork {

    private static final Logger LOG = Logger.getLogger(EventClockwork.class);

    @Inject
    private EventExpiry expiry;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    private ScheduledFuture<?> expiring;

    @PostConstruct
    void start() {
        expiring = scheduler.scheduleWithFixedDelay(this::expire, 5, 60, TimeUnit.MINUTES);
    }

    @PreDestroy
    void stop() {
        expiring.cancel(false);
    }

    private void expire() {
        try {
            expiry.run();
        } catch (RuntimeException e) {
            LOG.warnf("Old events could not be forgotten, which is tried again in an hour: %s", e.toString());
        }
    }
}
