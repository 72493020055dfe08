package org.postcommit.config;

import java.time.Duration;

/** The wait after a failed attempt, the same the broker keeps: delay × multiplier^(failures-1), at most the maximum. */
public record Backoff(Duration delay, double multiplier, Duration max) {

    public Duration after(int failures) {
        double millis = delay.toMillis() * Math.pow(multiplier, Math.max(0, failures - 1));
        return Duration.ofMillis((long) Math.min(millis, max.toMillis()));
    }
}
