package org.postcommit.delivery;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postcommit.api.mailer.Outcome;
import org.postcommit.config.Node;
import org.postcommit.config.RuntimeSettings;
import org.postcommit.event.EventLog;
import org.postcommit.event.RecordedEvent;
import org.postcommit.message.Attempt;
import org.postcommit.message.AttemptStore;
import org.postcommit.message.Recipient;

/**
 * Records what came of conversations, each call in a short transaction of its own, so that no outcome hangs on a JMS
 * transaction or on a relay.
 *
 * <p>Up to {@value #GROUP} recipients at a time carry the mark {@code attempt_started_at}: after a crash only these may
 * have been sent to, all other claimed ones were not.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class AttemptLog {

    /** Most recipients that are marked, and recorded, together. */
    static final int GROUP = 20;

    @PersistenceContext(unitName = "postcommit")
    private EntityManager em;

    @Inject
    private RecipientRows rows;

    @Inject
    private SentRows sentRows;

    @Inject
    private OutcomeRules rules;

    @Inject
    private AttemptStore attempts;

    @Inject
    private EventLog events;

    @Inject
    private RuntimeSettings runtime;

    @Inject
    private DeliveryMetrics metrics;

    @Inject
    private Node node;

    @Inject
    private Clock clock;

    /**
     * Records a group of conversations, gives back what was not tried, and marks the next group, in one transaction.
     *
     * @return what is to happen to the JMS message, per recipient recorded
     */
    public Map<UUID, Verdict> record(
            List<Conversation> conversations, List<Claim> untried, List<Claim> next, Route route) {
        Instant now = clock.instant();
        List<Conversation> sent = route == Route.SEND_NOW
                ? List.of()
                : sentRows.accept(
                        conversations.stream().filter(Conversation::isAccepted).toList(), now);
        Map<UUID, Verdict> verdicts = recordSent(sent, now);
        verdicts.putAll(recordOneByOne(without(conversations, sent), route, now));
        rows.release(untried, route == Route.AFTER_COMMIT ? null : now);
        rows.mark(next, now);
        return verdicts;
    }

    private Map<UUID, Verdict> recordSent(List<Conversation> sent, Instant now) {
        List<Claim> claims = sent.stream().map(Conversation::claim).toList();
        attempts.store(sent.stream()
                .map(conversation -> conversation.attempt(node.name()))
                .toList());
        sent.forEach(conversation -> metrics.attempted(conversation.outcome()));
        claims.forEach(claim -> metrics.waited(Duration.between(claim.waitingSince(), now)));
        events.note(claims.stream()
                .map(claim -> RecordedEvent.sent(now, claim.notificationId(), claim.recipientId()))
                .toList());
        return Verdict.forAll(claims.stream().map(Claim::recipientId).toList(), new Verdict.Done());
    }

    private static List<Conversation> without(List<Conversation> conversations, List<Conversation> some) {
        List<Conversation> rest = new ArrayList<>(conversations);
        rest.removeAll(some);
        return rest;
    }

    private Map<UUID, Verdict> recordOneByOne(List<Conversation> conversations, Route route, Instant now) {
        Map<UUID, Verdict> verdicts = new HashMap<>();
        if (conversations.isEmpty()) {
            return verdicts;
        }
        Map<UUID, Recipient> recipients = rows.locked(
                conversations.stream().map(c -> c.claim().recipientId()).toList());
        List<Attempt> made = new ArrayList<>();
        for (Conversation conversation : conversations) {
            Recipient recipient = recipients.get(conversation.claim().recipientId());
            if (recipient == null) {
                verdicts.put(conversation.claim().recipientId(), new Verdict.Done());
            } else {
                made.add(conversation.attempt(node.name()));
                verdicts.put(recipient.id(), record(conversation, recipient, route, now));
            }
        }
        attempts.store(made);
        events.note(recipients.values());
        em.flush(); // during the commit each statement would cost an exception inside the data source
        return verdicts;
    }

    /** The same for what may have been recorded after all although that seemed to fail. */
    public void recordAgain(List<Conversation> conversations, List<Claim> untried, Route route) {
        List<UUID> known = em.createQuery("select a.id from Attempt a where a.id in :ids", UUID.class)
                .setParameter(
                        "ids",
                        conversations.stream().map(Conversation::attemptId).toList())
                .getResultList();
        List<Conversation> unknown = conversations.stream()
                .filter(conversation -> !known.contains(conversation.attemptId()))
                .toList();
        record(unknown, untried, List.of(), route);
    }

    /** Records conversations about recipients that the transaction in progress has just stored. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void recordNew(List<Conversation> conversations) {
        record(conversations, List.of(), List.of(), Route.AFTER_COMMIT);
    }

    private Verdict record(Conversation conversation, Recipient recipient, Route route, Instant now) {
        if (conversation.outcome() instanceof Outcome.RelayDown) {
            throw new IllegalArgumentException("A relay that is down is no attempt; release the claim instead.");
        }
        count(conversation.outcome(), recipient, route, now);
        boolean ours = conversation.claim().claimId().equals(recipient.claimId());
        if (ours || conversation.outcome() instanceof Outcome.Accepted) {
            rules.apply(conversation, recipient, route, now);
        }
        if (!recipient.status().isPending()) {
            return new Verdict.Done();
        }
        if (recipient.exhausted(runtime.maxAttempts())) {
            return new Verdict.Exhausted();
        }
        return ours
                ? new Verdict.Retry(Duration.between(now, recipient.nextAttemptAt()))
                : new Verdict.Later(Duration.ZERO); // somebody else has claimed it since
    }

    /** What an operator sends again was waiting for the operator. */
    private void count(Outcome outcome, Recipient recipient, Route route, Instant now) {
        metrics.attempted(outcome);
        if (outcome instanceof Outcome.Accepted && route != Route.SEND_NOW) {
            metrics.waited(Duration.between(recipient.waitingSince(), now));
        }
    }
}
