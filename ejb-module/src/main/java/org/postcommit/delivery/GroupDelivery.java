package org.postcommit.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private Pace pace;

    @Inject
    private Settings settings;

    /** What is to happen to each recipient next. */
    Map<UUID, Verdict> deliver(Claimed claimed, Route route, Budget budget) {
        return new Round(claimed, route, budget).verdicts();
    }

    /** What happens to the claims of one call. */
    private final class Round {

        private final Map<UUID, Verdict> verdicts;
        private final ContentTray tray;
        private final Route route;
        private final Budget budget;
        private final Set<String> mailersDown = new HashSet<>();
        private List<Claim> waiting;

        private Round(Claimed claimed, Route route, Budget budget) {
            verdicts = new HashMap<>(claimed.others());
            tray = new ContentTray(claimed.contents());
            waiting = claimed.claims();
            this.route = route;
            this.budget = budget;
        }

        private Map<UUID, Verdict> verdicts() {
            while (!waiting.isEmpty()) {
                List<Conversation> conversations = new ArrayList<>();
                List<Claim> putBack = new ArrayList<>();
                waiting = waiting.subList(converse(conversations, putBack), waiting.size());
                var recorded = recorder.record(conversations, putBack, waiting, route);
                verdicts.putAll(recorded);
                if (recorded.containsValue(new Verdict.Broken())) {
                    break;
                }
            }
            return verdicts;
        }

        /**
         * Goes through a group, which is marked, until its time is over; those that cannot be sent now are put back.
         *
         * @return how many of the waiting this concerned
         */
        private int converse(List<Conversation> conversations, List<Claim> putBack) {
            long groupEnd = System.nanoTime() + GROUP_TIME.toNanos();
            int group = Math.min(waiting.size(), AttemptLog.GROUP);
            int done = 0;
            while (done < group && System.nanoTime() < groupEnd) {
                Claim claim = waiting.get(done++);
                converse(claim).ifPresentOrElse(conversations::add, () -> putBack.add(claim));
            }
            return done;
        }

        private Optional<Conversation> converse(Claim claim) {
            if (budget.isSpent()) {
                verdicts.put(claim.recipientId(), new Verdict.Later(Duration.ZERO));
                return Optional.empty();
            }
            Optional<Conversation> made = mailersDown.contains(claim.mailer()) ? Optional.empty() : attempt(claim);
            if (made.isEmpty()) {
                mailersDown.add(claim.mailer());
                verdicts.put(claim.recipientId(), new Verdict.Later(settings.probeInterval()));
            }
            return made;
        }

        /**
         * Empty when no attempt could be made: the relay is down, or the database does not give the content. What was
         * sent before still has to be recorded.
         */
        private Optional<Conversation> attempt(Claim claim) {
            try {
                return courier.deliver(claim, tray, budget.left(), route == Route.SEND_NOW)
                        .filter(conversation -> !(conversation.outcome() instanceof Outcome.RelayDown))
                        .map(this::reported);
            } catch (RuntimeException e) {
                LOG.warnf("recipient %s is put back: %s", claim.recipientId(), e.toString());
                return Optional.empty();
            }
        }

        private Conversation reported(Conversation conversation) {
            pace.took(conversation.duration());
            LOG.debugf(
                    "recipient %s (%s): %s",
                    conversation.claim().recipientId(),
                    new MaskedAddress(conversation.claim().address()),
                    conversation.outcome().label());
            return conversation;
        }
    }
}
