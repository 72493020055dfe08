package org.postcommit.delivery;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.postcommit.config.Settings;

/**
 * Sends to claimed recipients one after the other and records what came of it in groups. No database transaction is open
 * while a relay is talked to.
 */
@ApplicationScoped
class GroupDelivery {

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

    private final Set<Sending> going = ConcurrentHashMap.newKeySet();
    private ScheduledFuture<?> watching;

    @PostConstruct
    void start() {
        watching = scheduler.scheduleWithFixedDelay(
                () -> going.forEach(Sending::handBackWhatIsHeldUp), 1, 1, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        watching.cancel(false);
    }

    /** What is to happen to each recipient next. */
    Map<UUID, Verdict> deliver(Claimed claimed, Route route, Budget budget) {
        var attempts =
                new Attempts(courier, new ContentTray(claimed.contents()), route, budget, settings.probeInterval());
        var sending = new Sending(claimed, route, attempts, recorder, pace, handBack);
        going.add(sending);
        try {
            return sending.verdicts();
        } finally {
            going.remove(sending);
        }
    }
}
