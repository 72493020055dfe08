package org.postcommit.web.admin.rule;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Pieces of sentences. */
class Phrases {

    private Phrases() {}

    /** {@code open, new or closed}. */
    static String or(List<String> items) {
        int last = items.size() - 1;
        return last < 1 ? String.join("", items) : String.join(", ", items.subList(0, last)) + " or " + items.get(last);
    }

    /** What is empty is left out. */
    static String join(String separator, String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(separator));
    }

    /** {@code 3 days}, in the largest unit that is exact. */
    static String duration(Duration duration) {
        ChronoUnit unit = DelayEdit.largestUnitOf(duration);
        long amount = duration.dividedBy(unit.getDuration());
        String name = unit.name().toLowerCase(Locale.ROOT);
        return amount + " " + (amount == 1 ? name.substring(0, name.length() - 1) : name);
    }

    static String count(long count, String one, String many) {
        return String.format(Locale.ENGLISH, "%,d %s", count, count == 1 ? one : many);
    }
}
