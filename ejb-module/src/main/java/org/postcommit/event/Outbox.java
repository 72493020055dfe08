package org.postcommit.event;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.postcommit.api.event.DeliveryEvent;

/**
 * Hands events to the observers and the channels, a batch in a transaction. The observers go first, in transactions of
 * their own, so that a crash lets them hear an event again rather than never.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Outbox {

    static final int BATCH = 500;

    @PersistenceContext(unitName = "postcommit")
    private EntityManager em;

    @Inject
    private Announcements announcements;

    @Inject
    @Any
    private Instance<Channel> channels;

    /**
     * Publishes the oldest events that nobody else is publishing, and forgets them.
     *
     * @return how many
     */
    public int publish() {
        List<UUID> ids = taken();
        if (ids.isEmpty()) {
            return 0;
        }
        List<DeliveryEvent> events = announcements.make(read(ids));
        channels.forEach(channel -> channel.send(events));
        forget(events.stream().map(DeliveryEvent::id).toList());
        return events.size();
    }

    /**
     * Publishes events that were never written down.
     *
     * @return how many of them, from the first; the rest may be given again
     */
    public int publish(List<DeliveryEvent> unwritten) {
        List<DeliveryEvent> events = announcements.make(unwritten);
        channels.forEach(channel -> channel.send(events));
        return events.size();
    }

    @SuppressWarnings("unchecked")
    private List<UUID> taken() {
        return em.createNativeQuery(
                        "select id from event order by id limit " + BATCH + " for update skip locked", UUID.class)
                .getResultList();
    }

    private List<DeliveryEvent> read(List<UUID> ids) {
        return em.createQuery(
                        "select new org.postcommit.api.event.DeliveryEvent(e.id, e.kind, e.at, e.notificationId,"
                                + " e.recipientId, v.mailId) from RecordedEvent e"
                                + " left join Recipient r on r.id = e.recipientId"
                                + " left join Variant v on v.id = r.variantId where e.id in :ids order by e.id",
                        DeliveryEvent.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    private void forget(List<UUID> ids) {
        em.createQuery("delete from RecordedEvent e where e.id in :ids")
                .setParameter("ids", ids)
                .executeUpdate();
    }
}
