package org.postcommit.delivery;

import java.time.Duration;

/**
 * How long a round may take.
 *
 * @param end in the time of {@link System#nanoTime}
 * @param lastStart until when another conversation may begin, in the same time
 */
record Budget(long end, long lastStart) {

    /**
     * @param total for everything
     * @param time how long another conversation may begin
     */
    static Budget of(Duration total, Duration time) {
        long now = System.nanoTime();
        return new Budget(now + total.toNanos(), now + time.toNanos());
    }

    Duration left() {
        return Duration.ofNanos(end - System.nanoTime());
    }

    boolean isSpent() {
        return System.nanoTime() - lastStart > 0;
    }
}
