package org.postcommit.delivery;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Sees to it that what a relay said is recorded even if the database is away at that moment: the outcome is kept and
 * recorded as soon as the database is back, while the recipient's lease keeps everybody else away. Only a crash of the
 * server in between makes it ambiguous.
 */
@ApplicationScoped
class OutcomeRecorder {

    private static final Logger LOG = Logger.getLogger(OutcomeRecorder.class);

    private final Queue<Unrecorded> unrecorded = new ConcurrentLinkedQueue<>();

    @Inject
    private AttemptLog log;

    @Inject
    private DatabaseWatch database;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    private ScheduledFuture<?> retrying;

    @PostConstruct
    void start() {
        retrying = scheduler.scheduleWithFixedDelay(this::recordAgain, 1, 1, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        retrying.cancel(false);
    }

    /**
     * Records; when the database fails, keeps the outcomes for later and says so.
     *
     * @param putBack claimed and not tried: given back
     * @param rest claimed and still to be tried: marked, as far as the next group goes
     */
    Map<UUID, Verdict> record(List<Conversation> conversations, List<Claim> putBack, List<Claim> rest, Route route) {
        List<Claim> next = rest.subList(0, Math.min(rest.size(), AttemptLog.GROUP));
        try {
            return log.record(conversations, putBack, next, route);
        } catch (RuntimeException e) {
            List<Claim> untried = Stream.concat(putBack.stream(), rest.stream()).toList();
            conversations.forEach(made -> unrecorded.add(new Unrecorded(List.of(made), List.of(), route)));
            if (!untried.isEmpty()) {
                unrecorded.add(new Unrecorded(List.of(), untried, route));
            }
            database.suspect(e);
            return broken(conversations, untried);
        }
    }

    private static Map<UUID, Verdict> broken(List<Conversation> conversations, List<Claim> untried) {
        Map<UUID, Verdict> verdicts =
                Verdict.forAll(untried.stream().map(Claim::recipientId).toList(), new Verdict.Broken());
        conversations.forEach(conversation -> verdicts.put(conversation.claim().recipientId(), new Verdict.Broken()));
        return verdicts;
    }

    /** Each on its own, so that one that cannot be recorded holds up no other. */
    private void recordAgain() {
        int failed = 0;
        for (Unrecorded waiting : unrecorded) {
            if (database.isDown()) {
                return;
            }
            try {
                log.recordAgain(waiting.conversations(), waiting.untried(), waiting.route());
                unrecorded.remove(waiting);
            } catch (RuntimeException e) {
                failed++;
                LOG.warnf("%d outcomes wait for the database: %s", failed, e.toString());
            }
        }
    }

    private record Unrecorded(List<Conversation> conversations, List<Claim> untried, Route route) {}
}
