package org.postcommit.delivery;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.jboss.logging.Logger;

/** Stops and starts the delivery listener of this node through the server's own operations, never from its thread. */
@ApplicationScoped
class ListenerSwitch {

    private static final Logger LOG = Logger.getLogger(ListenerSwitch.class);
    private static final String LISTENER = "jboss.as:deployment=*,subdeployment=postcommit-ejb.jar,subsystem=ejb3,"
            + "message-driven-bean=DeliveryListener";

    private final AtomicBoolean wanted = new AtomicBoolean(true);
    private final Object oneAtATime = new Object();

    @Resource
    private ManagedExecutorService executor;

    void stop() {
        turn(false);
    }

    void start() {
        turn(true);
    }

    private void turn(boolean on) {
        wanted.set(on);
        executor.execute(this::apply);
    }

    private void apply() {
        synchronized (oneAtATime) {
            try {
                MBeanServer server = ManagementFactory.getPlatformMBeanServer();
                for (ObjectName name : server.queryNames(new ObjectName(LISTENER), null)) {
                    server.invoke(name, wanted.get() ? "startDelivery" : "stopDelivery", null, null);
                }
            } catch (JMException e) {
                LOG.errorf(e, "The delivery listener could not be switched %s.", wanted.get() ? "on" : "off");
            }
        }
    }
}
