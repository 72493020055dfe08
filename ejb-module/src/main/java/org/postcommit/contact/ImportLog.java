package org.postcommit.contact;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postcommit.api.admin.CsvImportReport.RefusedLine;
import org.postcommit.api.contact.ContactImport;
import org.postcommit.api.contact.ImportState;
import org.postcommit.config.Node;
import org.postcommit.csv.CsvCounts;
import org.postcommit.database.Statements;
import org.postcommit.message.Texts;

/** What is known of imports, on every node. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class ImportLog {

    /** An import that runs is heard of more often. */
    private static final Duration SILENCE = Duration.ofMinutes(1);

    private static final Duration KEPT = Duration.ofDays(90);
    private static final int MAX_TEXT = 1_000;

    @Inject
    private Statements statements;

    @Inject
    private Clock clock;

    @Inject
    private Node node;

    public void begun(UUID id, String fileName, boolean dryRun, String who, long bytes) {
        Instant now = clock.instant();
        statements.update("delete from contact_import where started_at < ?", now.minus(KEPT));
        statements.update(
                "insert into contact_import (id, file_name, dry_run, state, who, owner, started_at, seen_at, bytes,"
                        + " bytes_read, added, changed, unchanged, refused) values (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, 0, 0)",
                id,
                fileName,
                dryRun,
                ImportState.RUNNING.name(),
                who,
                node.leaseOwner(),
                now,
                now,
                bytes);
    }

    public void progress(UUID id, long bytesRead, CsvCounts counts, List<RefusedLine> refused) {
        statements.update(
                "update contact_import set seen_at = ?, bytes_read = ?, added = ?, changed = ?, unchanged = ?,"
                        + " refused = ? where id = ?",
                clock.instant(),
                bytesRead,
                counts.added(),
                counts.changed(),
                counts.unchanged(),
                counts.refused(),
                id);
        statements.updateAll(
                "insert into contact_import_refusal (import_id, line, reason) values (?, ?, ?)",
                refused.stream()
                        .map(line -> List.<Object>of(id, line.line(), Texts.abridged(line.reason(), MAX_TEXT)))
                        .toList());
    }

    /** @param failure {@code null} when all went well */
    public void ended(UUID id, String failure) {
        statements.update(
                "update contact_import set state = ?, ended_at = ?, failure = ? where id = ?",
                (failure == null ? ImportState.DONE : ImportState.FAILED).name(),
                clock.instant(),
                Texts.abridged(failure, MAX_TEXT),
                id);
    }

    public Optional<ContactImport> find(UUID id) {
        List<RefusedLine> refused = statements.rows(
                row -> new RefusedLine(row.getLong(1), row.getString(2)),
                "select line, reason from contact_import_refusal where import_id = ? order by line",
                id);
        return statements.rows(row -> row(row, refused), "select * from contact_import where id = ?", id).stream()
                .findFirst();
    }

    public List<ContactImport> last(int most) {
        return statements.rows(
                row -> row(row, List.of()),
                "select * from contact_import order by started_at desc, id desc limit ?",
                most);
    }

    /** Whether contacts are being imported on any node. */
    public boolean isImporting() {
        return statements
                .rows(
                        row -> row(row, List.of()),
                        "select * from contact_import where state = ? and not dry_run",
                        ImportState.RUNNING.name())
                .stream()
                .anyMatch(running -> running.state() == ImportState.RUNNING);
    }

    private ContactImport row(ResultSet row, List<RefusedLine> refused) throws SQLException {
        return new ContactImport(
                row.getObject("id", UUID.class),
                row.getString("file_name"),
                row.getBoolean("dry_run"),
                state(row),
                row.getString("who"),
                Statements.instant(row, "started_at"),
                Statements.instant(row, "ended_at"),
                row.getLong("bytes"),
                row.getLong("bytes_read"),
                row.getLong("added"),
                row.getLong("changed"),
                row.getLong("unchanged"),
                row.getLong("refused"),
                refused,
                row.getString("failure"));
    }

    /** Nobody is left to say that an import was cut off. */
    private ImportState state(ResultSet row) throws SQLException {
        ImportState state = ImportState.valueOf(row.getString("state"));
        String owner = row.getString("owner");
        boolean lost = node.isEarlierBoot(owner)
                || !owner.equals(node.leaseOwner())
                        && Statements.instant(row, "seen_at")
                                .isBefore(clock.instant().minus(SILENCE));
        return state == ImportState.RUNNING && lost ? ImportState.CUT_OFF : state;
    }
}
