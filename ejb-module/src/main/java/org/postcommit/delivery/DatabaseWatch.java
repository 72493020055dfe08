package org.postcommit.delivery;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Stops delivery and the JMS door on this node while the database is away, so that an outage costs a few redeliveries and not a flood of
 * them, and lets it go on when the database answers again.
 */
@ApplicationScoped
public class DatabaseWatch {

    private static final Logger LOG = Logger.getLogger(DatabaseWatch.class);
    private static final int PATIENCE_SECONDS = 2;

    @Resource(lookup = "java:jboss/datasources/PostcommitDS")
    private DataSource database;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @Inject
    private ListenerSwitch listener;

    private volatile boolean down;
    private ScheduledFuture<?> watching;

    @PostConstruct
    void start() {
        watching = scheduler.scheduleWithFixedDelay(this::lookAgain, 1, 1, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        watching.cancel(false);
    }

    public boolean isDown() {
        return down;
    }

    /** Something that needs the database failed: looks whether the database is why. */
    public void suspect(RuntimeException failure) {
        if (!answers()) {
            down(failure);
        }
    }

    /** As {@link #suspect}, for a caller whose own transaction is spoilt: looks from another thread. */
    public void suspectAside(RuntimeException failure) {
        scheduler.execute(() -> suspect(failure));
    }

    private synchronized void down(RuntimeException failure) {
        if (!down) {
            down = true;
            LOG.errorf("Delivery is stopped, the database does not answer: %s", failure.toString());
            listener.stop(ListenerSwitch.Reason.DATABASE);
        }
    }

    private void lookAgain() {
        if (down && answers()) {
            down = false;
            LOG.info("Delivery goes on, the database answers again.");
            listener.start(ListenerSwitch.Reason.DATABASE);
        }
    }

    private boolean answers() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(PATIENCE_SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }
}
