package org.postcommit.demo;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Waits for something that takes a while. */
final class Patience {

    private static final Duration POLL = Duration.ofMillis(200);

    private Patience() {}

    /** A question that may fail on the way. */
    @FunctionalInterface
    interface Question {
        boolean ask() throws Exception;
    }

    /** Asks until the answer is yes; false when it still is no after the given time. */
    static boolean until(Duration atMost, Question question) throws Exception {
        long end = System.nanoTime() + atMost.toNanos();
        while (!question.ask()) {
            if (System.nanoTime() > end || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
        return true;
    }
}
