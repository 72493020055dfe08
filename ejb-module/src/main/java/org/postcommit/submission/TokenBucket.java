package org.postcommit.submission;

import java.time.Duration;
import java.time.Instant;

/** Full at first, refilled steadily, never more than full: so many a minute, or all of them at once. */
class TokenBucket {

    private static final double MINUTE = Duration.ofMinutes(1).toMillis();

    private final int perMinute;
    private double tokens;
    private Instant filledAt;

    TokenBucket(int perMinute, Instant now) {
        this.perMinute = perMinute;
        this.tokens = perMinute;
        this.filledAt = now;
    }

    /** Zero when there was a token to take, else the time until there is one. */
    synchronized Duration take(Instant now) {
        long millis = Math.max(0, Duration.between(filledAt, now).toMillis());
        tokens = Math.min(perMinute, tokens + millis * perMinute / MINUTE);
        filledAt = filledAt.plusMillis(millis);
        if (tokens < 1) {
            return Duration.ofMillis((long) Math.ceil((1 - tokens) * MINUTE / perMinute));
        }
        tokens--;
        return Duration.ZERO;
    }
}
