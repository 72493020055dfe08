package org.postcommit.account;

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
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Looks every two seconds at what is stored, so that an account changed on one node counts on all of them. */
@Singleton
@Startup
@DependsOn("SettingsRefresh")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AccountRefresh {

    private static final Logger LOG = Logger.getLogger(AccountRefresh.class);
    private static final long SECONDS = 2;

    @Inject
    private AccountStore store;

    @Inject
    private KnownAccounts known;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    private ScheduledFuture<?> refreshing;
    private volatile boolean failing;

    @PostConstruct
    void start() {
        read();
        refreshing = scheduler.scheduleWithFixedDelay(this::refresh, SECONDS, SECONDS, TimeUnit.SECONDS);
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
                LOG.warnf("The accounts could not be read, the last known ones count: %s", e.toString());
            }
            failing = true;
        }
    }

    private synchronized void read() {
        known.use(store.outbound(), store.inbound());
    }
}
