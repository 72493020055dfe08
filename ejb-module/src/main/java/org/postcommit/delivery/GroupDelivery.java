package org.postcommit.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.postcommit.api.mailer.Outcome;
import org.postcommit.config.Settings;
import org.postcommit.message.MaskedAddress;

/**
 * Sends to claimed recipients one after the other and records what came of it in groups. No database transaction is open
 * while a relay is talked to.
 */
@ApplicationScoped
class GroupDelivery {

    private static final Logger LOG = Logger.getLogger(GroupDelivery.class);
    private static final Duration GROUP_TIME = Duration.ofMillis(200);

    @Inject
    private OutcomeRecorder recorder;

    @Inject
    private Courier courier;

    @Inject
    private Settings settings;

    /** What is to happen to each recipient next. */
    Map<UUID, Verdict> deliver(Claimed claimed, Route route, Budget budget) {
        Map<UUID, Verdict> verdicts = new HashMap<>(claimed.others());
        List<Claim> waiting = claimed.claims();
        var tray = new ContentTray(claimed.contents());
        while (!waiting.isEmpty()) {
            Group group = converse(waiting, tray, route, budget);
            List<Claim> rest = waiting.subList(group.conversations().size(), waiting.size());
            boolean goesOn = group.stop() == null;
            if (!goesOn) {
                rest.forEach(claim -> verdicts.put(claim.recipientId(), group.stop()));
            }
            var recorded = recorder.record(group.conversations(), rest, goesOn, route);
            verdicts.putAll(recorded);
            waiting = goesOn && !recorded.containsValue(new Verdict.Broken()) ? rest : List.of();
        }
        return verdicts;
    }

    /** Sends until the group is full, its time or the round's budget is over, or the relay is down. */
    private Group converse(List<Claim> waiting, ContentTray tray, Route route, Budget budget) {
        List<Conversation> conversations = new ArrayList<>();
        long groupEnd = System.nanoTime() + GROUP_TIME.toNanos();
        for (Claim claim : waiting) {
            if (budget.isSpent()) {
                return new Group(conversations, new Verdict.Later(Duration.ZERO));
            }
            Optional<Conversation> made = converse(claim, tray, route, budget);
            if (made.isEmpty()) {
                return new Group(conversations, new Verdict.Later(settings.probeInterval()));
            }
            conversations.add(made.get());
            if (conversations.size() == AttemptLog.GROUP || System.nanoTime() > groupEnd) {
                break;
            }
        }
        return new Group(conversations, null);
    }

    /**
     * Empty when no attempt could be made: the relay is down, or the database does not give the content. What was sent
     * before still has to be recorded.
     */
    private Optional<Conversation> converse(Claim claim, ContentTray tray, Route route, Budget budget) {
        try {
            return courier.deliver(claim, tray, budget.left(), route == Route.SEND_NOW)
                    .filter(conversation -> !(conversation.outcome() instanceof Outcome.RelayDown))
                    .map(GroupDelivery::reported);
        } catch (RuntimeException e) {
            LOG.warnf("recipient %s is put back: %s", claim.recipientId(), e.toString());
            return Optional.empty();
        }
    }

    private static Conversation reported(Conversation conversation) {
        LOG.debugf(
                "recipient %s (%s): %s",
                conversation.claim().recipientId(),
                new MaskedAddress(conversation.claim().address()),
                conversation.outcome().label());
        return conversation;
    }

    /**
     * Conversations to be recorded together.
     *
     * @param stop what becomes of the claims that were not reached, {@code null} to go on with them
     */
    private record Group(List<Conversation> conversations, Verdict.Later stop) {}
}
