package org.postcommit.delivery;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.jboss.logging.Logger;

/**
 * Stops and starts the delivery listener of this node through the server's own operations, never from its thread. It
 * runs while nobody has a reason to stop it.
 */
@ApplicationScoped
class ListenerSwitch {

    private static final Logger LOG = Logger.getLogger(ListenerSwitch.class);
    private static final String LISTENER =
            "jboss.as:deployment=*,subdeployment=postcommit-ejb.jar,subsystem=ejb3,message-driven-bean=";

    private final Set<Reason> reasons = EnumSet.noneOf(Reason.class);
    private final Object oneAtATime = new Object();
    private Instant runningSince;

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private Clock clock;

    /** Why delivery is stopped. */
    enum Reason {
        RELAY,
        DATABASE,
        CONFIGURATION
    }

    @PostConstruct
    void begin() {
        runningSince = clock.instant();
    }

    synchronized void stop(Reason reason) {
        if (reasons.add(reason)) {
            executor.execute(this::apply);
        }
    }

    synchronized void start(Reason reason) {
        if (reasons.remove(reason)) {
            runningSince = clock.instant();
            executor.execute(this::apply);
        }
    }

    private synchronized boolean isOn() {
        return reasons.isEmpty();
    }

    /** Since when delivery runs without a stop, {@code null} while it is stopped. */
    synchronized Instant runningSince() {
        return reasons.isEmpty() ? runningSince : null;
    }

    /** Leaves in its queue what comes through the JMS door, until the next start. */
    void closeDoor() {
        executor.execute(() -> invoke("stopDelivery", "NotificationListener"));
    }

    private void apply() {
        synchronized (oneAtATime) {
            invoke(isOn() ? "startDelivery" : "stopDelivery", "DeliveryListener");
        }
    }

    private static void invoke(String operation, String listener) {
        try {
            MBeanServer server = ManagementFactory.getPlatformMBeanServer();
            for (ObjectName name : server.queryNames(new ObjectName(LISTENER + listener), null)) {
                server.invoke(name, operation, null, null);
            }
        } catch (JMException e) {
            LOG.errorf(e, "%s did not take %s.", listener, operation);
        }
    }
}
