package org.postcommit.campaign;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.Stream;

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
        return roomAt(now);
    }

    private int roomAt(Instant time) {
        return Math.max(
                0, Math.min(perMinute - since(time.minus(MINUTE)), (perMinute + 9) / 10 - since(time.minus(SHORT))));
    }

    private int since(Instant then) {
        return taken.stream()
                .filter(it -> it.at().isAfter(then))
                .mapToInt(Taken::count)
                .sum();
    }

    /** When there is room for one again, if nothing is taken until then. */
    Instant relief(Instant now) {
        return room(now) > 0
                ? now
                : taken.stream()
                        .flatMap(it -> Stream.of(it.at().plus(SHORT), it.at().plus(MINUTE)))
                        .filter(time -> time.isAfter(now))
                        .sorted()
                        .filter(time -> roomAt(time) > 0)
                        .findFirst()
                        .orElse(now);
    }

    void take(int count, Instant now) {
        taken.addLast(new Taken(now, count));
    }
}
