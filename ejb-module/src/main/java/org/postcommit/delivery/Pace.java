package org.postcommit.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * How many listeners work at a time, and how many mails each of them takes. Mails taken together share their statements
 * and commits, yet the last of them waits for all before it: so they are only as many as the relay takes in a moment.
 * Where the relay is fast a few listeners do; the others wait a moment for their turn and find more to take.
 */
@ApplicationScoped
class Pace {

    /** After this time those not reached are put back, and a listener no longer waits for its turn. */
    static final Duration PATIENCE = Duration.ofMillis(250);

    /** How long mails that are taken together should last. */
    private static final long MOMENT = TimeUnit.MILLISECONDS.toNanos(50);

    /** What counts of a longer conversation, so that it is forgotten after some twenty quick ones. */
    private static final long LONGEST = 10 * MOMENT;

    private static final double SHARE_OF_LAST = 0.1;
    private static final int FEW = 2;
    private static final long NANOS_PER_LISTENER = TimeUnit.MILLISECONDS.toNanos(2);

    private final Lock lock = new ReentrantLock(); // the monitor of a proxied bean is not that of the bean
    private final Condition turn = lock.newCondition();
    private final Duration patience;
    private double averageNanos = MOMENT;
    private int present;
    private int working;

    Pace() {
        this(PATIENCE);
    }

    /** @param patience how long a listener waits for its turn */
    Pace(Duration patience) {
        this.patience = patience;
    }

    /** Begins a listener's work, when its turn has come or its patience is over. */
    void begin() {
        lock.lock();
        try {
            present++;
            long left = patience.toNanos();
            while (left > 0 && working >= Math.max(FEW, averageNanos / NANOS_PER_LISTENER)) {
                left = turn.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            working++;
            lock.unlock();
        }
    }

    void end() {
        lock.lock();
        try {
            present--;
            working--;
            turn.signal();
        } finally {
            lock.unlock();
        }
    }

    /** A conversation took so long; a long one counts at once. */
    void took(Duration conversation) {
        long nanos = Math.min(conversation.toNanos(), LONGEST);
        lock.lock();
        try {
            averageNanos = nanos > MOMENT
                    ? Math.max(averageNanos, nanos)
                    : averageNanos + SHARE_OF_LAST * (nanos - averageNanos);
        } finally {
            lock.unlock();
        }
    }

    /** Mails to take now, 1 to {@value AttemptLog#GROUP}. */
    int atATime() {
        lock.lock();
        try {
            return present < 2 ? 1 : (int) Math.max(1, Math.min(AttemptLog.GROUP, MOMENT / averageNanos));
        } finally {
            lock.unlock();
        }
    }
}
