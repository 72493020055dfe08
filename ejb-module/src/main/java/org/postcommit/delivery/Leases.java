package org.postcommit.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import org.postcommit.api.AmbiguityPolicy;
import org.postcommit.api.RecipientStatus;
import org.postcommit.api.mailer.Phase;
import org.postcommit.config.Node;
import org.postcommit.config.RuntimeSettings;
import org.postcommit.config.Settings;
import org.postcommit.message.Attempt;
import org.postcommit.message.Ids;
import org.postcommit.message.Recipient;

/** Whose turn it is to send to a recipient, and what it means when the holder is gone; in the transaction in progress. */
@ApplicationScoped
class Leases {

    private static final String UNKNOWN =
            "the server stopped while the mail was being sent; it may or may not have been accepted";

    @PersistenceContext(unitName = "postcommit")
    private EntityManager em;

    @Inject
    private Settings settings;

    @Inject
    private RuntimeSettings runtime;

    @Inject
    private DeliveryMetrics metrics;

    @Inject
    private Node node;

    boolean isHeld(Recipient recipient, Instant now) {
        return recipient.isLeasedAt(now) && !node.isEarlierBoot(recipient.leaseOwner());
    }

    /** Ends a lease that nobody holds any more: marked means that nobody knows whether the mail went out. */
    void end(Recipient recipient, Instant now) {
        if (recipient.leaseUntil() == null || recipient.attemptStartedAt() == null) {
            recipient.release();
            return;
        }
        em.persist(new Attempt(
                Ids.next(),
                recipient.id(),
                recipient.attemptStartedAt(),
                "AMBIGUOUS",
                Phase.BODY.name(),
                null,
                null,
                null,
                recipient.leaseOwner(),
                Duration.ZERO,
                UNKNOWN,
                null));
        Instant next = now.plus(settings.backoff().after(recipient.failCount() + 1));
        recipient.ambiguous(policyOf(recipient), UNKNOWN, next, runtime.maxAttempts());
        metrics.ambiguous();
        if (recipient.status() == RecipientStatus.ERROR) {
            ErrorReport.of(recipient);
        }
    }

    private AmbiguityPolicy policyOf(Recipient recipient) {
        return em.createQuery("select m.onAmbiguous from Message m where m.id = :id", AmbiguityPolicy.class)
                .setParameter("id", recipient.messageId())
                .getSingleResult();
    }
}
