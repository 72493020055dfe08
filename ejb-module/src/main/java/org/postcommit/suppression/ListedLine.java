package org.postcommit.suppression;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.postcommit.api.admin.SuppressionForm;
import org.postcommit.csv.Line;

/** A line of a list of suppressions. */
record ListedLine(Line line) {

    String key() {
        return SuppressionList.lookup(line.cell("address", ""));
    }

    /**
     * What it says.
     *
     * @param known the entry there is, may be {@code null}; keeps what the list has no column for
     * @throws DateTimeException when the time it expires at is none
     */
    SuppressionForm form(SuppressionForm known) {
        return new SuppressionForm(
                line.cell("address", null),
                line.cell("reason", known == null ? null : known.reason()),
                line.cell("evidence", known == null ? null : known.evidence()),
                line.cells().containsKey("expiresAt")
                        ? time(line.cells().get("expiresAt"))
                        : known == null ? null : known.expiresAt());
    }

    private static Instant time(String cell) {
        return cell.isBlank() ? null : OffsetDateTime.parse(cell.strip()).toInstant();
    }
}
