package org.postcommit.benchmark.postcommit;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Set;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.postcommit.api.DeliveryMode;
import org.postcommit.benchmark.load.Application;

/** The shop in one delivery mode, doing one kind of business. */
final class ShopApplication implements Application {

    private static final String LISTENER =
            "jboss.as:deployment=postcommit.ear,subsystem=ejb3,message-driven-bean=DeliveryListener,*";

    private final Shop shop;
    private final DeliveryMode mode;
    private final Business business;

    ShopApplication(Shop shop, DeliveryMode mode, Business business) {
        this.shop = shop;
        this.mode = mode;
        this.business = business;
    }

    @Override
    public void order(String address) {
        switch (business) {
            case MAIL -> shop.send(List.of(address), mode);
            case TEMPLATE -> shop.sendTemplate(address, mode);
            case EVENT -> shop.raise(address, "shipped");
            case QUIET_EVENT -> shop.raise(address, "packed");
        }
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
