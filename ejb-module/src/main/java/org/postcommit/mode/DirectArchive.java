package org.postcommit.mode;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.postcommit.delivery.DatabaseWatch;

/** Keeps tried mails; in memory for as long as the database is away. */
@ApplicationScoped
class DirectArchive {

    private static final Logger LOG = Logger.getLogger(DirectArchive.class);

    private final Queue<Tried> unstored = new ConcurrentLinkedQueue<>();

    @Inject
    private DirectStore store;

    @Inject
    private DatabaseWatch database;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    private ScheduledFuture<?> retrying;

    @PostConstruct
    void start() {
        retrying = scheduler.scheduleWithFixedDelay(this::storeAgain, 1, 1, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        retrying.cancel(false);
        if (!unstored.isEmpty()) {
            LOG.errorf("%d mails of mode DIRECT are lost: neither sent nor stored.", unstored.size());
        }
    }

    void keep(Tried tried) {
        if (!isStored(tried)) {
            unstored.add(tried);
        }
    }

    private void storeAgain() {
        for (Tried tried : unstored) {
            if (!database.isDown() && isStored(tried)) {
                unstored.remove(tried);
            }
        }
    }

    private boolean isStored(Tried tried) {
        try {
            store.store(tried);
            return true;
        } catch (RuntimeException e) {
            database.suspect(e);
            LOG.warnf(
                    "message %s of mode DIRECT is kept in memory, it could not be stored: %s",
                    tried.mail().message().id(), e.toString());
            return false;
        }
    }
}
