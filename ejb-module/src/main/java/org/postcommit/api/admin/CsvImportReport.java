package org.postcommit.api.admin;

import java.io.Serializable;
import java.util.List;

/**
 * What an import of a list did, or would do.
 *
 * @param dryRun whether nothing was stored
 * @param added how many entries were not there before
 * @param changed how many were there and are different now
 * @param unchanged how many were there, just the same
 * @param refused lines that nothing was read from, in the order of the file
 */
public record CsvImportReport(boolean dryRun, int added, int changed, int unchanged, List<RefusedLine> refused)
        implements Serializable {

    public CsvImportReport {
        refused = List.copyOf(refused);
    }

    /** In words, for those who want to know later. */
    @Override
    public String toString() {
        return added + " added, " + changed + " changed, " + unchanged + " unchanged, " + refused.size() + " refused";
    }

    /**
     * A line that was left out.
     *
     * @param line where it starts, counted from 1, the header included
     * @param reason everything that is wrong with it
     */
    public record RefusedLine(long line, String reason) implements Serializable {}
}
