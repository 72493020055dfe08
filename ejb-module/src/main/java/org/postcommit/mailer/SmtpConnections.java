package org.postcommit.mailer;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Keeps connections for the next mail; the last one used goes first, so that a chunk stays on one. There are never more
 * than threads that deliver.
 */
@ApplicationScoped
class SmtpConnections {

    private static final Duration LONGEST_IDLE = Duration.ofSeconds(60);
    private static final long TIDY_SECONDS = 15;

    private final Deque<SmtpConnection> idle = new ConcurrentLinkedDeque<>();

    @Inject
    SmtpConnector connector;

    @Resource
    ManagedScheduledExecutorService scheduler;

    private ScheduledFuture<?> tidying;

    @PostConstruct
    void start() {
        tidying = scheduler.scheduleWithFixedDelay(this::closeIdle, TIDY_SECONDS, TIDY_SECONDS, TimeUnit.SECONDS);
    }

    /** A connection with a live relay at its other end, as far as one can know. */
    SmtpConnection borrow(Duration budget) throws MessagingException {
        for (SmtpConnection kept = idle.pollFirst(); kept != null; kept = idle.pollFirst()) {
            if (kept.isUsable()) {
                return kept;
            }
            kept.close();
        }
        return connector.open(budget);
    }

    /** A connection that nobody used before; the kept ones are given up, the relay has closed one of them. */
    SmtpConnection fresh(Duration budget) throws MessagingException {
        closeAll();
        return connector.open(budget);
    }

    void giveBack(SmtpConnection connection) {
        idle.offerFirst(connection);
    }

    private void closeIdle() {
        for (SmtpConnection kept : idle) {
            if (kept.isIdleFor(LONGEST_IDLE) && idle.remove(kept)) {
                kept.close();
            }
        }
    }

    private void closeAll() {
        for (SmtpConnection kept = idle.pollFirst(); kept != null; kept = idle.pollFirst()) {
            kept.close();
        }
    }

    @PreDestroy
    void stop() {
        tidying.cancel(false);
        closeAll();
    }
}
