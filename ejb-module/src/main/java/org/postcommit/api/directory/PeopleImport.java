package org.postcommit.api.directory;

import java.io.Serializable;
import java.util.List;

/**
 * What an import of people did, or would do.
 *
 * @param dryRun whether nothing was stored
 * @param added how many people were not there before
 * @param changed how many were there and are different now
 * @param unchanged how many were there, just the same
 * @param refused lines that nobody was read from, in the order of the file
 */
public record PeopleImport(boolean dryRun, int added, int changed, int unchanged, List<RefusedLine> refused)
        implements Serializable {

    public PeopleImport {
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
