package org.postcommit.benchmark.postcommit;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Set;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.postcommit.api.DeliveryMode;
import org.postcommit.benchmark.load.Application;

/** The shop in one delivery mode. */
final class ShopApplication implements Application {

    private static final String LISTENER =
            "jboss.as:deployment=postcommit.ear,subsystem=ejb3,message-driven-bean=DeliveryListener,*";

    private final Shop shop;
    private final DeliveryMode mode;

    ShopApplication(Shop shop, DeliveryMode mode) {
        this.shop = shop;
        this.mode = mode;
    }

    @Override
    public void order(String address) {
        shop.send(List.of(address), mode);
    }

    @Override
    public void newsletter(List<String> addresses) {
        shop.send(addresses, mode);
    }

    @Override
    public void deliver(boolean on) throws Exception {
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        Set<ObjectName> listeners = server.queryNames(new ObjectName(LISTENER), null);
        for (ObjectName listener : listeners) {
            server.invoke(listener, on ? "startDelivery" : "stopDelivery", null, null);
        }
        if (listeners.size() != 1) {
            throw new IllegalStateException("one delivery listener expected, not " + listeners);
        }
    }
}
