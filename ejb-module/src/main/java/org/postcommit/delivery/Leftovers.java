package org.postcommit.delivery;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.postcommit.api.RecipientStatus;
import org.postcommit.config.RuntimeSettings;
import org.postcommit.deadletter.GivenUp;
import org.postcommit.event.EventLog;
import org.postcommit.message.Recipient;

/** Recipients whose delivery stopped half-way: left by a node that is gone, or given up by the broker. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Leftovers {

    @Inject
    private RecipientRows rows;

    @Inject
    private Leases leases;

    @Inject
    private GivenUp deadLetters;

    @Inject
    private EventLog events;

    @Inject
    private RuntimeSettings settings;

    @Inject
    private Clock clock;

    /** Ends the lease of a recipient whose holder is gone, if that is still so, and lets the sweep queue it again. */
    public void abandoned(UUID id) {
        Instant now = clock.instant();
        Collection<Recipient> recipients = rows.locked(List.of(id)).values();
        for (Recipient recipient : recipients) {
            if (recipient.leaseUntil() != null && !leases.isHeld(recipient, now)) {
                leases.end(recipient, now);
                recipient.queued(null);
            }
        }
        events.note(recipients);
    }

    /** The broker gave up on this: used-up recipients become ERROR, others go back to the sweep. */
    public void deadLettered(DeadMessage message) {
        Instant now = clock.instant();
        Collection<Recipient> recipients = rows.locked(message.recipients()).values();
        List<Recipient> givenUp =
                recipients.stream().filter(recipient -> giveUp(recipient, now)).toList();
        if (recipients.isEmpty()) {
            deadLetters.add(message.queue(), message.body(), message.reference(), message.emptiness());
        } else if (!givenUp.isEmpty()) {
            deadLetters.add(message.queue(), message.body(), message.reference(), givenUp);
        }
        events.note(recipients);
    }

    /** Whether it is ERROR now and was not before. */
    private boolean giveUp(Recipient recipient, Instant now) {
        if (!recipient.status().isPending() || leases.isHeld(recipient, now)) {
            return false;
        }
        leases.end(recipient, now); // says itself when that makes it ERROR
        if (recipient.status().isPending()) {
            if (recipient.exhausted(settings.maxAttempts())) {
                recipient.error(recipient.reason());
            } else {
                recipient.undelivered();
            }
            if (recipient.status() == RecipientStatus.ERROR) {
                ErrorReport.of(recipient);
            }
        }
        return recipient.status() == RecipientStatus.ERROR;
    }
}
