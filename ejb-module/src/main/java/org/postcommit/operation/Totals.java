package org.postcommit.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.postcommit.api.admin.RecipientFilter;

/** Spares the counting of millions while somebody turns pages: large totals are good for some seconds. */
@ApplicationScoped
class Totals {

    private static final long LARGE = 10_000;
    private static final int MAX_FILTERS = 100;
    private static final Duration GOOD_FOR = Duration.ofSeconds(5);

    private final Map<RecipientFilter, Total> known = new ConcurrentHashMap<>();

    @Inject
    private Clock clock;

    long of(RecipientFilter filter, LongSupplier counting) {
        Instant now = clock.instant();
        Total last = known.get(filter);
        if (last != null && now.isBefore(last.at().plus(GOOD_FOR))) {
            return last.count();
        }
        long count = counting.getAsLong();
        if (known.size() >= MAX_FILTERS) {
            known.clear();
        }
        if (count > LARGE) {
            known.put(filter, new Total(count, clock.instant()));
        } else {
            known.remove(filter);
        }
        return count;
    }

    private record Total(long count, Instant at) {}
}
