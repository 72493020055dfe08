package org.postcommit.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postcommit.config.RuntimeSettings;
import org.postcommit.config.Settings;
import org.postcommit.deadletter.GivenUp;
import org.postcommit.event.EventLog;
import org.postcommit.message.Recipient;

/** Says what is to happen to recipients that could not be claimed, in the transaction in progress. */
@ApplicationScoped
class Unclaimed {

    @Inject
    private RecipientRows rows;

    @Inject
    private Leases leases;

    @Inject
    private GivenUp deadLetters;

    @Inject
    private EventLog events;

    @Inject
    private Settings settings;

    @Inject
    private RuntimeSettings runtime;

    Map<UUID, Verdict> verdicts(List<UUID> ids, UUID forceToken, Instant now) {
        Map<UUID, Recipient> found = rows.locked(ids);
        Map<UUID, Verdict> verdicts = new HashMap<>();
        ids.forEach(id -> verdicts.put(
                id, found.containsKey(id) ? verdict(found.get(id), forceToken, now) : new Verdict.Missing()));
        events.note(found.values());
        return verdicts;
    }

    private Verdict verdict(Recipient recipient, UUID forceToken, Instant now) {
        if (forceToken != null && !forceToken.equals(recipient.forceToken())) {
            return new Verdict.Done(); // an attempt was made since it was asked for
        }
        if (leases.isHeld(recipient, now)) {
            return new Verdict.Later(shorter(Duration.between(now, recipient.leaseUntil()), settings.probeInterval()));
        }
        leases.end(recipient, now);
        if (!recipient.status().isPending()) {
            return new Verdict.Done();
        }
        if (recipient.failCount() >= runtime.maxAttempts()) {
            recipient.error(recipient.reason());
            ErrorReport.of(recipient);
            deadLetters.add(DeadMessage.DELIVERY, recipient.id().toString(), null, List.of(recipient));
            return new Verdict.Done();
        }
        Instant due = recipient.nextAttemptAt();
        return new Verdict.Later(due == null || due.isBefore(now) ? Duration.ZERO : Duration.between(now, due));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
