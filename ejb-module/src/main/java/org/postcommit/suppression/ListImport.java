package org.postcommit.suppression;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.postcommit.api.admin.SuppressionForm;
import org.postcommit.api.admin.SuppressionImport;
import org.postcommit.api.admin.SuppressionImport.RefusedLine;
import org.postcommit.csv.Line;

/** Goes through the lines of a list and counts what becomes of them. */
class ListImport {

    private static final int BATCH = 500;

    private final Function<List<String>, Map<String, SuppressionForm>> known;
    private final Consumer<List<SuppressionForm>> store;
    private final Instant now;
    private final Map<String, Long> lineOfAddress = new HashMap<>();
    private final List<RefusedLine> refused = new ArrayList<>();
    private int added;
    private int changed;
    private int unchanged;

    /**
     * @param known finds the entries there are of some addresses
     * @param store takes entries that are new or different, many at once
     */
    ListImport(
            Function<List<String>, Map<String, SuppressionForm>> known,
            Consumer<List<SuppressionForm>> store,
            Instant now) {
        this.known = known;
        this.store = store;
        this.now = now;
    }

    SuppressionImport run(List<Line> lines, boolean dryRun) {
        for (int from = 0; from < lines.size(); from += BATCH) {
            List<ListedLine> batch = lines.subList(from, Math.min(from + BATCH, lines.size())).stream()
                    .map(ListedLine::new)
                    .toList();
            List<SuppressionForm> toStore = read(batch);
            if (!dryRun && !toStore.isEmpty()) {
                store.accept(toStore);
            }
        }
        return new SuppressionImport(dryRun, added, changed, unchanged, refused);
    }

    private List<SuppressionForm> read(List<ListedLine> batch) {
        Map<String, SuppressionForm> before =
                known.apply(batch.stream().map(ListedLine::key).distinct().toList());
        List<SuppressionForm> toStore = new ArrayList<>();
        for (ListedLine line : batch) {
            String fault =
                    line.line().fault() != null ? line.line().fault() : read(line, before.get(line.key()), toStore);
            if (fault != null) {
                refused.add(new RefusedLine(line.line().number(), fault));
            }
        }
        return toStore;
    }

    /** Why the line is refused, {@code null} when it is not. */
    private String read(ListedLine line, SuppressionForm old, List<SuppressionForm> toStore) {
        SuppressionForm given;
        try {
            given = line.form(old);
        } catch (DateTimeException e) {
            return "expiresAt is no time; write it like 2026-12-01T08:00:00Z";
        }
        SuppressionCheck check = new SuppressionCheck(given, ends(given, old) ? Instant.MIN : now);
        if (!check.errors().isEmpty()) {
            return check.errors().stream()
                    .map(error -> error.field() + " " + error.message())
                    .collect(Collectors.joining("; "));
        }
        Long earlier = lineOfAddress.putIfAbsent(line.key(), line.line().number());
        if (earlier != null) {
            return "address is that of line " + earlier + "; keep one of them";
        }
        count(check.form(), old, toStore);
        return null;
    }

    /** An entry that has expired may stay as it is. */
    private static boolean ends(SuppressionForm given, SuppressionForm old) {
        return old != null && given.expiresAt() != null && given.expiresAt().equals(old.expiresAt());
    }

    private void count(SuppressionForm form, SuppressionForm old, List<SuppressionForm> toStore) {
        if (form.equals(old)) {
            unchanged++;
            return;
        }
        toStore.add(form);
        if (old == null) {
            added++;
        } else {
            changed++;
        }
    }
}
