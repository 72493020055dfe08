package org.postcommit.delivery;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.postcommit.config.Settings;
import org.postcommit.mailer.Outcome;
import org.postcommit.message.MaskedAddress;

/**
 * Delivers what one JMS message names: claim, converse, record, in groups. Runs outside the JMS transaction; every
 * database transaction in it is short and none is open while a relay is talked to.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DeliveryRound {

    private static final Logger LOG = Logger.getLogger(DeliveryRound.class);
    private static final Duration GROUP_TIME = Duration.ofMillis(200);

    @Inject
    private Claims claims;

    @Inject
    private OutcomeRecorder recorder;

    @Inject
    private Courier courier;

    @Inject
    private Breaker breaker;

    @Inject
    private DatabaseWatch database;

    @Inject
    private Settings settings;

    /** What is to happen to the JMS message about each of these recipients. */
    public Map<UUID, Verdict> deliver(Token token, UUID forceToken) {
        if (database.isDown() || breaker.isOpen() && forceToken == null) {
            return Verdict.forAll(token.recipients(), new Verdict.Later(settings.probeInterval()));
        }
        try {
            return converse(claims.claim(token.recipients(), forceToken), forceToken != null);
        } catch (RuntimeException e) {
            database.suspect(e);
            LOG.warnf("A delivery is rolled back and will come again: %s", e.toString());
            return Verdict.forAll(token.recipients(), new Verdict.Broken());
        }
    }

    private Map<UUID, Verdict> converse(Claimed claimed, boolean forced) {
        Map<UUID, Verdict> verdicts = new HashMap<>(claimed.others());
        List<Claim> waiting = claimed.claims();
        long deadline = System.nanoTime() + settings.sendDeadline().toNanos();
        var tray = new ContentTray();
        while (!waiting.isEmpty()) {
            Group group = converse(waiting, tray, deadline);
            List<Claim> rest = waiting.subList(group.conversations().size(), waiting.size());
            boolean goesOn = group.stop() == null;
            if (!goesOn) {
                rest.forEach(claim -> verdicts.put(claim.recipientId(), group.stop()));
            }
            var recorded = recorder.record(group.conversations(), ids(rest), goesOn, forced);
            verdicts.putAll(recorded);
            waiting = goesOn && !recorded.containsValue(new Verdict.Broken()) ? rest : List.of();
        }
        return verdicts;
    }

    /** Sends until the group is full, its time or the round's budget is over, or the relay is down. */
    private Group converse(List<Claim> waiting, ContentTray tray, long deadline) {
        List<Conversation> conversations = new ArrayList<>();
        long groupEnd = System.nanoTime() + GROUP_TIME.toNanos();
        for (Claim claim : waiting) {
            Duration left = Duration.ofNanos(deadline - System.nanoTime());
            if (left.compareTo(settings.sendDeadline().dividedBy(2)) < 0) {
                return new Group(conversations, new Verdict.Later(Duration.ZERO));
            }
            Optional<Conversation> made = converse(claim, tray, left);
            if (made.isEmpty()) {
                return new Group(conversations, new Verdict.Later(settings.probeInterval()));
            }
            Conversation conversation = made.get();
            if (conversation.outcome() instanceof Outcome.RelayDown) {
                return new Group(conversations, new Verdict.Later(settings.probeInterval()));
            }
            report(conversation);
            conversations.add(conversation);
            if (conversations.size() == AttemptLog.GROUP || System.nanoTime() > groupEnd) {
                break;
            }
        }
        return new Group(conversations, null);
    }

    /** Empty when the database does not give the content; what was sent before still has to be recorded. */
    private Optional<Conversation> converse(Claim claim, ContentTray tray, Duration left) {
        try {
            return Optional.of(courier.deliver(claim, tray, left));
        } catch (RuntimeException e) {
            LOG.warnf("recipient %s is put back: %s", claim.recipientId(), e.toString());
            return Optional.empty();
        }
    }

    private static void report(Conversation conversation) {
        LOG.debugf(
                "recipient %s (%s): %s",
                conversation.claim().recipientId(),
                new MaskedAddress(conversation.claim().address()),
                conversation.outcome().label());
    }

    private static List<UUID> ids(List<Claim> claims) {
        return claims.stream().map(Claim::recipientId).toList();
    }

    /**
     * Conversations to be recorded together.
     *
     * @param stop what becomes of the claims that were not reached, {@code null} to go on with them
     */
    private record Group(List<Conversation> conversations, Verdict.Later stop) {}
}
