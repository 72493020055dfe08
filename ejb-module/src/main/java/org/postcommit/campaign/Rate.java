package org.postcommit.campaign;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * At most so many in any minute, and of these at most a tenth, rounded up, in any six seconds: so that a minute's mails do
 * not leave in its first second.
 */
class Rate {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration SHORT = MINUTE.dividedBy(10);

    private final int perMinute;
    private final Deque<Taken> taken = new ArrayDeque<>();

    private record Taken(Instant at, int count) {}

    Rate(int perMinute) {
        this.perMinute = perMinute;
    }

    /** How many more may go now. */
    int room(Instant now) {
        while (!taken.isEmpty() && !taken.peekFirst().at().isAfter(now.minus(MINUTE))) {
            taken.removeFirst();
        }
        int inMinute = taken.stream().mapToInt(Taken::count).sum();
        int lately = taken.stream()
                .filter(it -> it.at().isAfter(now.minus(SHORT)))
                .mapToInt(Taken::count)
                .sum();
        return Math.max(0, Math.min(perMinute - inMinute, (perMinute + 9) / 10 - lately));
    }

    void take(int count, Instant now) {
        taken.addLast(new Taken(now, count));
    }
}
