package org.postcommit.mailer;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Ends conversations that take longer than their budget. One look at all of them ten times a second. */
@ApplicationScoped
class Deadlines {

    private static final long TICK_MS = 100;

    private final Map<DeadlineSocketFactory, Long> running = new ConcurrentHashMap<>();

    @Resource
    ManagedScheduledExecutorService scheduler;

    private ScheduledFuture<?> ticking;

    @PostConstruct
    void start() {
        ticking = scheduler.scheduleAtFixedRate(this::cutOverdue, TICK_MS, TICK_MS, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        ticking.cancel(false);
    }

    /** Guards a conversation from now until the returned handle is closed. */
    Guard guard(DeadlineSocketFactory conversation, Duration budget) {
        running.put(conversation, System.nanoTime() + budget.toNanos());
        return () -> running.remove(conversation);
    }

    private void cutOverdue() {
        long now = System.nanoTime();
        running.forEach((conversation, deadline) -> {
            if (deadline - now < 0 && running.remove(conversation) != null) {
                conversation.cut();
            }
        });
    }

    /** Ends the guarding. */
    interface Guard extends AutoCloseable {
        @Override
        void close();
    }
}
