package org.postcommit.rule;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.postcommit.config.EventSettings;

/** Forgets old events, what rules said to them, and reminders that were sent. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class EventExpiry {

    private static final Duration SENT_BY_NOW = Duration.ofDays(1);

    @Inject
    private EventStore events;

    @Inject
    private Reminders reminders;

    @Inject
    private EventSettings settings;

    @Inject
    private Clock clock;

    public void run() {
        events.expire(clock.instant().minus(settings.raisedFor()));
        reminders.expire(clock.instant().minus(SENT_BY_NOW));
    }
}
