package org.postcommit.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.postcommit.api.event.DeliveryEvent;

/** Lets the observers inside the EAR hear of events, if there are any. */
@ApplicationScoped
class Announcements {

    /** Well below the transaction timeout of the batch they belong to. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Inject
    private Announcer announcer;

    @Inject
    private BeanManager beans;

    /** The events that were announced, in their order; slow observers get the rest another time. */
    List<DeliveryEvent> make(List<DeliveryEvent> events) {
        if (events.isEmpty() || beans.resolveObserverMethods(events.get(0)).isEmpty()) {
            return events;
        }
        List<DeliveryEvent> announced = new ArrayList<>();
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (DeliveryEvent event : events) {
            announcer.announce(event);
            announced.add(event);
            if (System.nanoTime() > end) {
                break;
            }
        }
        return announced;
    }
}
