package org.postcommit.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** What happens to the claims of one call, group by group. One thread sends; another may hand back what is held up. */
final class Sending {

    private static final Logger LOG = Logger.getLogger(Sending.class);
    private static final Duration GROUP_TIME = Duration.ofMillis(200);

    /** A conversation that takes longer must not hold up those that wait behind it. */
    private static final Duration LONG = Duration.ofSeconds(2);

    private final Map<UUID, Verdict> verdicts;
    private final Waiting waiting;
    private final Route route;
    private final Attempts attempts;
    private final OutcomeRecorder recorder;
    private final Pace pace;
    private final HandBack handBack;

    Sending(Claimed claimed, Route route, Attempts attempts, OutcomeRecorder recorder, Pace pace, HandBack handBack) {
        this.verdicts = new ConcurrentHashMap<>(claimed.others());
        this.waiting = new Waiting(claimed.claims());
        this.route = route;
        this.attempts = attempts;
        this.recorder = recorder;
        this.pace = pace;
        this.handBack = handBack;
    }

    /** Sends to them all, and says what is to happen to each next. */
    Map<UUID, Verdict> verdicts() {
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

    private Optional<Conversation> converse(Claim claim) {
        Optional<Conversation> made = attempts.make(claim, verdict -> verdicts.put(claim.recipientId(), verdict));
        made.map(Conversation::duration).ifPresent(pace::took);
        return made;
    }

    /** The others that came with a mail that takes long go to other listeners. */
    void handBackWhatIsHeldUp() {
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
}
