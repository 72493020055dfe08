package org.postcommit.upkeep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.postcommit.api.RecipientStatus;

/**
 * A recipient's row with the outcomes of its attempts, the oldest first.
 *
 * @param outcomes such as ACCEPTED or TRANSIENT
 */
record Entry(UUID id, String status, int successCount, int failCount, List<String> outcomes) {

    private static final String ACCEPTED = "ACCEPTED";

    /** One attempt of a recipient, or the recipient without any: then the outcome is {@code null}. */
    record Line(UUID id, String status, int successCount, int failCount, String outcome) {}

    /** Lines of a recipient have to follow one another. */
    static List<Entry> of(List<Line> lines) {
        Map<UUID, Entry> entries = new LinkedHashMap<>();
        for (Line line : lines) {
            Entry entry = entries.computeIfAbsent(
                    line.id(),
                    id -> new Entry(id, line.status(), line.successCount(), line.failCount(), new ArrayList<>()));
            if (line.outcome() != null) {
                entry.outcomes().add(line.outcome());
            }
        }
        return List.copyOf(entries.values());
    }

    boolean hasKnownStatus() {
        return Arrays.stream(RecipientStatus.values()).anyMatch(it -> it.name().equals(status));
    }

    /** What does not agree; empty when all does. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        long accepted = outcomes.stream().filter(ACCEPTED::equals).count();
        long failed = outcomes.size() - accepted;
        if (!hasKnownStatus()) {
            faults.add("status " + status + " is none");
        }
        if (successCount != accepted) {
            faults.add("successCount is " + successCount + ", attempts accepted are " + accepted);
        }
        if (failCount > failed) { // less after a reset
            faults.add("failCount is " + failCount + ", attempts failed are " + failed);
        }
        statusFault(accepted).ifPresent(faults::add);
        return faults;
    }

    private Optional<String> statusFault(long accepted) {
        boolean delivered = status.equals("SENT") || status.equals("BOUNCED");
        boolean lastAccepted =
                !outcomes.isEmpty() && outcomes.get(outcomes.size() - 1).equals(ACCEPTED);
        if (delivered && accepted == 0) {
            return Optional.of("status is " + status + ", no attempt was accepted");
        }
        if (!delivered && lastAccepted) {
            return Optional.of("status is " + status + ", the last attempt was accepted");
        }
        boolean fails = failCount > 0;
        if (status.equals("FAILED") && !fails || status.equals("NOT_SENT") && fails) {
            return Optional.of("status is " + status + ", failCount is " + failCount);
        }
        return Optional.empty();
    }
}
