package org.postcommit.upkeep;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.postcommit.api.admin.AuditFinding;

/** What a command has done, or would do. */
record Upkept(Map<String, Long> counts, List<AuditFinding> findings) {

    Upkept(Map<String, Long> counts) {
        this(counts, List.of());
    }

    /** As the history tells it. */
    String text() {
        return counts.entrySet().stream()
                .map(count -> count.getKey() + "=" + count.getValue())
                .collect(Collectors.joining(", "));
    }
}
