package org.postcommit.event;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postcommit.api.event.EventKind;
import org.postcommit.config.EventSettings;
import org.postcommit.message.Recipient;

/** Writes events down in the transaction that makes them true. */
@ApplicationScoped
public class EventLog {

    @PersistenceContext(unitName = "postcommit")
    private EntityManager em;

    @Resource
    private TransactionSynchronizationRegistry transaction;

    @Inject
    private Publisher publisher;

    @Inject
    private EventSettings settings;

    @Inject
    private Clock clock;

    /** Notes what has become of these recipients in the transaction in progress; costs nothing for those without news. */
    public void note(Collection<Recipient> recipients) {
        if (!settings.on()) {
            return;
        }
        Instant now = clock.instant();
        List<RecordedEvent> news = recipients.stream()
                .flatMap(recipient -> news(recipient, now).stream())
                .toList();
        news.forEach(em::persist);
        if (!news.isEmpty()) {
            nudgeWhenCommitted();
        }
    }

    /** Notes that a recipient has become SENT in the transaction in progress. */
    public void sent(UUID notificationId, UUID recipientId) {
        if (settings.on()) {
            em.persist(new RecordedEvent(EventKind.SENT, clock.instant(), notificationId, recipientId));
            nudgeWhenCommitted();
        }
    }

    /** Notes that a campaign has finished in the transaction in progress. */
    public void campaignFinished() {
        if (settings.on()) {
            em.persist(new RecordedEvent(EventKind.CAMPAIGN_FINISHED, clock.instant(), null, null));
            nudgeWhenCommitted();
        }
    }

    private void nudgeWhenCommitted() {
        if (transaction.getResource(Nudge.class) == null) {
            transaction.putResource(Nudge.class, this);
            transaction.registerInterposedSynchronization(new Nudge());
        }
    }

    private static Optional<RecordedEvent> news(Recipient recipient, Instant now) {
        return recipient.takeNews().map(kind -> new RecordedEvent(kind, now, recipient.messageId(), recipient.id()));
    }

    private final class Nudge implements Synchronization {

        @Override
        public void beforeCompletion() {
            // the rows are written like all others
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                publisher.soon();
            }
        }
    }
}
