package org.postcommit.delivery;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
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

/**
 * Sends to claimed recipients one after the other and records what came of it in groups. No database transaction is open
 * while a relay is talked to.
 */
@ApplicationScoped
class GroupDelivery {

    private static final Logger LOG = Logger.getLogger(GroupDelivery.class);
    private static final Duration GROUP_TIME = Duration.ofMillis(200);

    /** A conversation that takes longer must not hold up those that wait behind it. */
    private static final Duration LONG = Duration.ofSeconds(2);

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
                () -> going.forEach(Round::handBackWhatIsHeldUp), 1, 1, TimeUnit.SECONDS);
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
        private final Waiting waiting;

        private Round(Claimed claimed, Route route, Budget budget) {
            verdicts = new ConcurrentHashMap<>(claimed.others());
            tray = new ContentTray(claimed.contents());
            waiting = new Waiting(claimed.claims());
            this.route = route;
            this.budget = budget;
        }

        private Map<UUID, Verdict> verdicts() {
            boolean goesOn = !waiting.rest().isEmpty();
            while (goesOn) {
                List<Conversation> conversations = new ArrayList<>();
                List<Claim> putBack = new ArrayList<>();
                converse(conversations, putBack);
                List<Claim> rest = waiting.rest();
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
                Claim claim = waiting.next();
                if (claim == null) {
                    return;
                }
                converse(claim).ifPresentOrElse(conversations::add, () -> putBack.add(claim));
            }
        }

        /** The others that came with a mail that takes long go to other listeners. */
        private void handBackWhatIsHeldUp() {
            if (route == Route.BROKER) {
                try {
                    waiting.handBackAfter(LONG, this::handBack);
                } catch (RuntimeException e) {
                    LOG.warnf("Mails go on waiting behind one that takes long: %s", e.toString());
                }
            }
        }

        private void handBack(List<Claim> untried) {
            handBack.toQueue(untried);
            untried.forEach(claim -> verdicts.put(claim.recipientId(), new Verdict.Done()));
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
            return conversation;
        }
    }
}
