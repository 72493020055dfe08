package org.postcommit.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.postcommit.api.admin.CsvImportReport;
import org.postcommit.api.admin.CsvImportReport.RefusedLine;

/** Goes through the lines of a list, some hundred at a time, and counts what becomes of them. For one list only. */
public class CsvImport<T> {

    private static final int BATCH = 200;

    private final Entries<T> entries;
    private final int mostRefused;
    private final EarlierLines earlierLines = new EarlierLines();
    private final List<RefusedLine> refused = new ArrayList<>();
    private CsvCounts counts = CsvCounts.NONE;

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
        this(entries, Integer.MAX_VALUE);
    }

    /** @param mostRefused how many refused lines are kept; all are counted */
    public CsvImport(Entries<T> entries, int mostRefused) {
        this.entries = entries;
        this.mostRefused = mostRefused;
    }

    /**
     * A whole list.
     *
     * @param dryRun whether to say only what would be done
     */
    public CsvImportReport run(List<Line> lines, boolean dryRun) {
        for (int from = 0; from < lines.size(); from += BATCH) {
            take(lines.subList(from, Math.min(from + BATCH, lines.size())), dryRun);
        }
        return new CsvImportReport(
                dryRun, (int) counts.added(), (int) counts.changed(), (int) counts.unchanged(), refused);
    }

    /** The next lines, some hundred, of a list that is too long to be held. */
    public void take(List<Line> lines, boolean dryRun) {
        Map<String, T> before =
                entries.known(lines.stream().map(entries::key).distinct().toList());
        List<T> toAdd = new ArrayList<>();
        List<T> toChange = new ArrayList<>();
        int unchanged = 0;
        int faults = 0;
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
                refuse(line, fault, counts.refused() + faults);
                faults++;
            }
        }
        counts = counts.plus(toAdd.size(), toChange.size(), unchanged, faults);
        if (!dryRun) {
            entries.store(toAdd, toChange);
        }
    }

    /** What became of the lines so far. */
    public CsvCounts counts() {
        return counts;
    }

    /** Those refused since it was asked before, as far as they are kept. */
    public List<RefusedLine> takeRefused() {
        List<RefusedLine> taken = List.copyOf(refused);
        refused.clear();
        return taken;
    }

    private void refuse(Line line, LineFault fault, long before) {
        if (before < mostRefused) {
            refused.add(new RefusedLine(line.number(), fault.getMessage()));
        }
    }

    private T read(Line line, T old) {
        if (line.fault() != null) {
            throw new LineFault(line.fault());
        }
        T now = entries.read(line, old);
        int earlier = earlierLines.before(entries.key(line), line.number());
        if (earlier != 0) {
            throw new LineFault(entries.keyColumn() + " is that of line " + earlier + "; keep one of them");
        }
        return now;
    }
}
