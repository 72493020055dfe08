package org.postcommit.api.contact;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.postcommit.api.admin.CsvImportReport.RefusedLine;

/**
 * A list of contacts on its way in, or what became of it.
 *
 * @param fileName what it was called
 * @param dryRun whether it only says what an import would do
 * @param who started it
 * @param endedAt {@code null} while it runs, and when it was cut off
 * @param bytes size of the file
 * @param bytesRead how much of it was gone through
 * @param added how many contacts were not there before; this and the other counts rise while it runs
 * @param changed how many were there and are different now
 * @param unchanged how many were there, just the same
 * @param refusedCount how many lines nothing was read from
 * @param refused the first {@value #MAX_REFUSED} of them; empty in lists
 * @param failure why it failed, else {@code null}
 */
public record ContactImport(
        UUID id,
        String fileName,
        boolean dryRun,
        ImportState state,
        String who,
        Instant startedAt,
        Instant endedAt,
        long bytes,
        long bytesRead,
        long added,
        long changed,
        long unchanged,
        long refusedCount,
        List<RefusedLine> refused,
        String failure)
        implements Serializable {

    public static final int MAX_REFUSED = 1_000;

    public ContactImport {
        refused = List.copyOf(refused);
    }

    /** How much of the file was gone through, in per cent. */
    public int percent() {
        return state == ImportState.DONE ? 100 : bytes == 0 ? 0 : (int) Math.min(99, bytesRead * 100 / bytes);
    }
}
