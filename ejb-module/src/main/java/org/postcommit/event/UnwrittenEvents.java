package org.postcommit.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jboss.logging.Logger;
import org.postcommit.api.event.DeliveryEvent;
import org.postcommit.config.EventSettings;

/**
 * Events about mail that leaves no row (mode DIRECT, sent at the first attempt): kept in memory until they are published,
 * lost by a crash like such a mail itself would be.
 */
@ApplicationScoped
public class UnwrittenEvents {

    private static final Logger LOG = Logger.getLogger(UnwrittenEvents.class);
    private static final int MOST = 50_000;

    private final Deque<DeliveryEvent> waiting = new ArrayDeque<>();

    @Inject
    private EventSettings settings;

    public void add(List<DeliveryEvent> events) {
        if (!settings.on()) {
            return;
        }
        synchronized (waiting) {
            if (waiting.size() >= MOST) {
                LOG.warnf("%d events of mode DIRECT are dropped, %d wait already.", events.size(), waiting.size());
            } else {
                waiting.addAll(events);
            }
        }
    }

    boolean isEmpty() {
        synchronized (waiting) {
            return waiting.isEmpty();
        }
    }

    int publish(Outbox outbox) {
        int published = 0;
        for (List<DeliveryEvent> batch = first(); !batch.isEmpty(); batch = first()) {
            int done = outbox.publish(batch);
            forgetFirst(done);
            published += done;
        }
        return published;
    }

    private List<DeliveryEvent> first() {
        synchronized (waiting) {
            return waiting.stream().limit(Outbox.BATCH).toList();
        }
    }

    private void forgetFirst(int count) {
        synchronized (waiting) {
            for (int i = 0; i < count; i++) {
                waiting.removeFirst();
            }
        }
    }
}
