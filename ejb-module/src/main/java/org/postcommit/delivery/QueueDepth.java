package org.postcommit.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.JMException;
import javax.management.ObjectName;
import org.postcommit.config.Settings;

/** How full the window over the backlog is. */
@ApplicationScoped
public class QueueDepth {

    private static final String QUEUE =
            "jboss.as:subsystem=messaging-activemq,server=default,jms-queue=PostcommitDelivery";
    private static final long FRESH_NANOS = 1_000_000_000L;

    @PersistenceContext(unitName = "postcommit")
    private EntityManager em;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    private final AtomicLong readAt = new AtomicLong(System.nanoTime() - FRESH_NANOS);
    private volatile int last;

    /** Recipients handed to the queue and due, on all nodes; those who wait out their backoff take no room from others. */
    int recipients() {
        int count = ((Number) em.createNativeQuery(
                                "select count(*) from (select 1 from recipient r where r.queued_at is not null"
                                        + " and r.status in ('NOT_SENT', 'FAILED')"
                                        + " and (r.next_attempt_at is null or r.next_attempt_at <= ?1) limit "
                                        + settings.window() + ") w")
                        .setParameter(1, clock.instant())
                        .getSingleResult())
                .intValue();
        last = count;
        return count;
    }

    boolean isFull() {
        return recipients() >= settings.window();
    }

    /** Whether so many more may be handed over; asks the database once a second at most. */
    public boolean hasRoomFor(int more) {
        long then = readAt.get();
        long now = System.nanoTime();
        if (now - then >= FRESH_NANOS && readAt.compareAndSet(then, now)) {
            recipients();
        }
        boolean room = last + more <= settings.window();
        if (room) {
            last += more;
        }
        return room;
    }

    /** JMS messages in the queue of this node's broker; 0 when it is not ours to ask. */
    int messages() {
        try {
            Object count =
                    ManagementFactory.getPlatformMBeanServer().getAttribute(new ObjectName(QUEUE), "messageCount");
            return ((Number) count).intValue();
        } catch (JMException e) {
            return 0;
        }
    }
}
