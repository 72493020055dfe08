package org.postcommit.event;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.postcommit.api.event.EventKind;
import org.postcommit.config.EventSettings;
import org.postcommit.database.Statements;
import org.postcommit.message.Recipient;

/** Writes events down in the transaction that makes them true. */
@ApplicationScoped
public class EventLog {

    private static final String EVENT =
            "insert into event (id, kind, at, notification_id, recipient_id) values (?, ?, ?, ?, ?)";

    @Inject
    private Statements statements;

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
        if (settings.on()) {
            Instant now = clock.instant();
            write(recipients.stream()
                    .flatMap(recipient -> news(recipient, now).stream())
                    .toList());
        }
    }

    /** Notes what has become true in the transaction in progress of recipients whose rows were not read. */
    public void note(List<RecordedEvent> events) {
        if (settings.on()) {
            write(events);
        }
    }

    /** Notes that a campaign has finished in the transaction in progress. */
    public void campaignFinished() {
        note(List.of(new RecordedEvent(EventKind.CAMPAIGN_FINISHED, clock.instant(), null, null)));
    }

    /** Plainly and in a batch, since one is written with every mail. */
    private void write(List<RecordedEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        statements.updateAll(
                EVENT,
                events.stream().map(event -> Arrays.asList(event.columns())).toList());
        nudgeWhenCommitted();
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
