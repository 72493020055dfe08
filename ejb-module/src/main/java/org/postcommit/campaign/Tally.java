package org.postcommit.campaign;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How many members came out how, in one chunk. */
record Tally(Map<Outcome, Long> counts) {

    static Tally of(List<Decided> decided) {
        Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
        decided.forEach(one -> counts.merge(one.outcome(), 1L, Long::sum));
        return new Tally(counts);
    }

    long of(Outcome outcome) {
        return counts.getOrDefault(outcome, 0L);
    }
}
