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

    /** The broker gave up on these: used-up ones become ERROR, others go back to the sweep. */
    public void deadLettered(List<UUID> ids) {
        Instant now = clock.instant();
        Collection<Recipient> recipients = rows.locked(ids).values();
        for (Recipient recipient : recipients) {
            if (!recipient.status().isPending() || leases.isHeld(recipient, now)) {
                continue;
            }
            leases.end(recipient, now);
            if (!recipient.status().isPending()) {
                continue;
            }
            if (recipient.exhausted(settings.maxAttempts())) {
                recipient.error(recipient.reason());
            } else {
                recipient.undelivered();
            }
            if (recipient.status() == RecipientStatus.ERROR) {
                ErrorReport.of(recipient);
            }
        }
        events.note(recipients);
    }
}
