package org.postcommit.mailer;

import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
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
class SmtpConnections {

    private static final Duration LONGEST_IDLE = Duration.ofSeconds(60);
    private static final long TIDY_SECONDS = 15;

    private final Deque<SmtpConnection> idle = new ConcurrentLinkedDeque<>();

    private final SmtpConnector connector;
    private final int mostMails;
    private final ScheduledFuture<?> tidying;
    private volatile boolean stopped;

    /** @param mostMails after so many a connection is given up */
    SmtpConnections(SmtpConnector connector, int mostMails, ManagedScheduledExecutorService scheduler) {
        this.connector = connector;
        this.mostMails = mostMails;
        tidying = scheduler.scheduleWithFixedDelay(this::closeIdle, TIDY_SECONDS, TIDY_SECONDS, TimeUnit.SECONDS);
    }

    /** A connection with a live relay at its other end, as far as one can know. */
    SmtpConnection borrow(Duration budget) throws MessagingException {
        for (SmtpConnection kept = idle.pollFirst(); kept != null; kept = idle.pollFirst()) {
            if (kept.isUsable(mostMails)) {
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
        if (stopped) {
            closeAll();
        }
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

    void stop() {
        stopped = true;
        tidying.cancel(false);
        closeAll();
    }
}
