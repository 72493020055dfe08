package org.postcommit.csv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.postcommit.api.admin.CsvImportReport;
import org.postcommit.api.admin.CsvImportReport.RefusedLine;

/** Goes through the lines of a list, some hundred at a time, and counts what becomes of them. For one list only. */
public class CsvImport<T> {

    private static final int BATCH = 200;

    private final Entries<T> entries;
    private final Map<String, Long> lineOfKey = new HashMap<>();
    private final List<RefusedLine> refused = new ArrayList<>();
    private int added;
    private int changed;
    private int unchanged;

    /** What the lines are about. */
    public interface Entries<T> {

        /** The column that says which entry a line is about. */
        String keyColumn();

        /** Which entry that is. */
        String key(Line line);

        /** Those there are, by key. */
        Map<String, T> known(List<String> keys);

        /**
         * @param known the entry there is, may be {@code null}
         * @return what the line says, complete and valid
         * @throws LineFault when it says nothing that could be stored
         */
        T read(Line line, T known);

        void store(List<T> added, List<T> changed);
    }

    public CsvImport(Entries<T> entries) {
        this.entries = entries;
    }

    /**
     * @param dryRun whether to say only what would be done
     */
    public CsvImportReport run(List<Line> lines, boolean dryRun) {
        for (int from = 0; from < lines.size(); from += BATCH) {
            batch(lines.subList(from, Math.min(from + BATCH, lines.size())), dryRun);
        }
        return new CsvImportReport(dryRun, added, changed, unchanged, refused);
    }

    private void batch(List<Line> lines, boolean dryRun) {
        Map<String, T> before =
                entries.known(lines.stream().map(entries::key).distinct().toList());
        List<T> toAdd = new ArrayList<>();
        List<T> toChange = new ArrayList<>();
        for (Line line : lines) {
            T old = before.get(entries.key(line));
            try {
                T now = read(line, old);
                if (now.equals(old)) {
                    unchanged++;
                } else {
                    (old == null ? toAdd : toChange).add(now);
                }
            } catch (LineFault fault) {
                refused.add(new RefusedLine(line.number(), fault.getMessage()));
            }
        }
        added += toAdd.size();
        changed += toChange.size();
        if (!dryRun) {
            entries.store(toAdd, toChange);
        }
    }

    private T read(Line line, T old) {
        if (line.fault() != null) {
            throw new LineFault(line.fault());
        }
        T now = entries.read(line, old);
        Long earlier = lineOfKey.putIfAbsent(entries.key(line), line.number());
        if (earlier != null) {
            throw new LineFault(entries.keyColumn() + " is that of line " + earlier + "; keep one of them");
        }
        return now;
    }
}
