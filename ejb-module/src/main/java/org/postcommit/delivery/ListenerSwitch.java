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
 * Stops and starts the delivery listener of this node, and those of the JMS door, through the server's own operations,
 * never from their threads. They run while nobody has a reason to stop them.
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

    /** The JMS door stays open while a relay is away: what comes through it is stored, not sent. */
    private synchronized boolean isDoorOpen() {
        return reasons.isEmpty() || reasons.equals(EnumSet.of(Reason.RELAY));
    }

    /** Since when delivery runs without a stop, {@code null} while it is stopped. */
    synchronized Instant runningSince() {
        return reasons.isEmpty() ? runningSince : null;
    }

    private void apply() {
        synchronized (oneAtATime) {
            turn(isOn(), "DeliveryListener");
            turn(isDoorOpen(), "NotificationListener");
            turn(isDoorOpen(), "DeadNotificationListener");
        }
    }

    private static void turn(boolean on, String listener) {
        String operation = on ? "startDelivery" : "stopDelivery";
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
