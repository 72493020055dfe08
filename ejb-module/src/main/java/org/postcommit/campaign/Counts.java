package org.postcommit.campaign;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.postcommit.api.RecipientStatus;

/** How many recipients have which status, as it is kept when the rows are gone: {@code SENT=5,ERROR=1}. */
record Counts(Map<RecipientStatus, Long> byStatus) {

    static Counts parse(String text) {
        Map<RecipientStatus, Long> counts = new EnumMap<>(RecipientStatus.class);
        if (text != null && !text.isEmpty()) {
            Arrays.stream(text.split(",", -1))
                    .map(pair -> pair.split("=", 2))
                    .forEach(pair -> counts.put(RecipientStatus.valueOf(pair[0]), Long.valueOf(pair[1])));
        }
        return new Counts(counts);
    }

    String text() {
        return byStatus.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(","));
    }

    long of(RecipientStatus status) {
        return byStatus.getOrDefault(status, 0L);
    }

    long all() {
        return byStatus.values().stream().mapToLong(Long::longValue).sum();
    }
}
