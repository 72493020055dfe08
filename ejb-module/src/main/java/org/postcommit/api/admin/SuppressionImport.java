package org.postcommit.api.admin;

import java.io.Serializable;
import java.util.List;

/**
 * What an import of suppressions did, or would do.
 *
 * @param dryRun whether nothing was stored
 * @param added how many addresses were not listed before
 * @param changed how many were listed and have another entry now
 * @param unchanged how many were listed just the same
 * @param refused lines that nothing was read from, in the order of the file
 */
public record SuppressionImport(boolean dryRun, int added, int changed, int unchanged, List<RefusedLine> refused)
        implements Serializable {

    public SuppressionImport {
        refused = List.copyOf(refused);
    }

    /**
     * A line that was left out.
     *
     * @param line where it starts, counted from 1, the header included
     * @param reason everything that is wrong with it
     */
    public record RefusedLine(long line, String reason) implements Serializable {}
}
