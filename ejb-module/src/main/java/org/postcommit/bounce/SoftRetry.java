package org.postcommit.bounce;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.postcommit.api.RecipientStatus;
import org.postcommit.api.mailer.EnhancedStatusCode;
import org.postcommit.config.BounceSettings;
import org.postcommit.config.Node;
import org.postcommit.config.RuntimeSettings;
import org.postcommit.event.EventLog;
import org.postcommit.message.Attempt;
import org.postcommit.message.Ids;
import org.postcommit.message.Recipient;

/**
 * Sends a mail again that came back for the moment. It counts as a failed attempt, with a row of its own, so that the
 * limit of attempts holds and the ledger adds up; then it goes the way of all failed mail.
 */
@ApplicationScoped
class SoftRetry {

    static final String OUTCOME = "SOFT_BOUNCE";

    @PersistenceContext(unitName = "postcommit")
    private EntityManager em;

    @Inject
    private EventLog events;

    @Inject
    private BounceSettings settings;

    @Inject
    private RuntimeSettings runtime;

    @Inject
    private Node node;

    @Inject
    private Clock clock;

    boolean isDue(Recipient recipient) {
        return settings.softRetries() > 0
                && recipient.status() == RecipientStatus.SENT
                && recipient.failCount() + 1 < runtime.maxAttempts()
                && made(recipient) < settings.softRetries();
    }

    private long made(Recipient recipient) {
        return em.createQuery(
                        "select count(*) from Attempt a where a.recipientId = :id and a.outcome = :outcome", Long.class)
                .setParameter("id", recipient.id())
                .setParameter("outcome", OUTCOME)
                .getSingleResult();
    }

    /** When, at the earliest. */
    Instant sendAgain(Recipient recipient, String why, Judged judged) {
        Instant now = clock.instant();
        Instant next = now.plus(settings.softDelay());
        em.persist(new Attempt(
                Ids.next(),
                recipient.id(),
                now,
                OUTCOME,
                "REPORT",
                null,
                EnhancedStatusCode.in(judged.notice().status()).orElse(null),
                null,
                node.name(),
                Duration.ZERO,
                judged.notice().diagnostic(),
                null));
        recipient.cameBack(why, next);
        events.note(List.of(recipient));
        return next;
    }
}
