package org.postcommit.delivery;

import java.time.Duration;

/**
 * How long a round may take.
 *
 * @param end in the time of {@link System#nanoTime}
 * @param least what has to be left for another conversation to begin
 */
record Budget(long end, Duration least) {

    static Budget of(Duration total, Duration least) {
        return new Budget(System.nanoTime() + total.toNanos(), least);
    }

    Duration left() {
        return Duration.ofNanos(end - System.nanoTime());
    }

    boolean isSpent() {
        return left().compareTo(least) < 0;
    }
}
