package org.postcommit.delivery;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
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

    /** A conversation that takes longer must not hold up those that wait behind it. */
    private static final long LONG_SECONDS = 2;

    @Inject
    private OutcomeRecorder recorder;

    @Inject
    private Courier courier;

    @Inject
    private Pace pace;

    @Inject
    private HandBack handBack;

    @Inject
    private Settings settings;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    private final Set<Round> going = ConcurrentHashMap.newKeySet();
    private ScheduledFuture<?> watching;

    @PostConstruct
    void start() {
        watching = scheduler.scheduleWithFixedDelay(
                () -> going.forEach(Round::handBackWhatIsHeldUp), LONG_SECONDS, 1, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        watching.cancel(false);
    }

    /** What is to happen to each recipient next. */
    Map<UUID, Verdict> deliver(Claimed claimed, Route route, Budget budget) {
        var round = new Round(claimed, route, budget);
        going.add(round);
        try {
            return round.verdicts();
        } finally {
            going.remove(round);
        }
    }

    /** What happens to the claims of one call. */
    private final class Round {

        private final Map<UUID, Verdict> verdicts;
        private final ContentTray tray;
        private final Route route;
        private final Budget budget;
        private final Set<String> mailersDown = new HashSet<>();
        private final Deque<Claim> waiting;
        private volatile long conversationStart = System.nanoTime();

        private Round(Claimed claimed, Route route, Budget budget) {
            verdicts = new ConcurrentHashMap<>(claimed.others());
            tray = new ContentTray(claimed.contents());
            waiting = new ArrayDeque<>(claimed.claims());
            this.route = route;
            this.budget = budget;
        }

        private Map<UUID, Verdict> verdicts() {
            boolean goesOn = !rest().isEmpty();
            while (goesOn) {
                List<Conversation> conversations = new ArrayList<>();
                List<Claim> putBack = new ArrayList<>();
                converse(conversations, putBack);
                List<Claim> rest = rest();
                var recorded = recorder.record(conversations, putBack, rest, route);
                verdicts.putAll(recorded);
                goesOn = !rest.isEmpty() && !recorded.containsValue(new Verdict.Broken());
            }
            return verdicts;
        }

        /** Goes through a group, which is marked, until its time is over; those that cannot be sent now are put back. */
        private void converse(List<Conversation> conversations, List<Claim> putBack) {
            long groupEnd = System.nanoTime() + GROUP_TIME.toNanos();
            for (int done = 0; done < AttemptLog.GROUP && System.nanoTime() < groupEnd; done++) {
                Claim claim = next();
                if (claim == null) {
                    return;
                }
                conversationStart = System.nanoTime();
                converse(claim).ifPresentOrElse(conversations::add, () -> putBack.add(claim));
            }
        }

        private synchronized Claim next() {
            return waiting.poll();
        }

        private synchronized List<Claim> rest() {
            return List.copyOf(waiting);
        }

        /** The others that came with a mail that takes long go to other listeners. */
        private synchronized void handBackWhatIsHeldUp() {
            long time = System.nanoTime() - conversationStart;
            if (route != Route.BROKER || waiting.isEmpty() || time < TimeUnit.SECONDS.toNanos(LONG_SECONDS)) {
                return;
            }
            try {
                handBack.toQueue(rest());
                waiting.forEach(claim -> verdicts.put(claim.recipientId(), new Verdict.Done()));
                waiting.clear();
            } catch (RuntimeException e) {
                LOG.warnf("%d mails wait behind one that takes long: %s", waiting.size(), e.toString());
            }
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
