package org.postcommit.suppression;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postcommit.api.admin.SuppressionForm;
import org.postcommit.csv.CsvImport;
import org.postcommit.csv.Line;
import org.postcommit.csv.LineFault;
import org.postcommit.message.EmailAddress;

/** Suppressions as a list: a line each. */
class SuppressionCsv implements CsvImport.Entries<SuppressionForm> {

    private final Function<List<String>, Map<String, SuppressionForm>> known;
    private final Consumer<List<SuppressionForm>> store;
    private final Instant now;

    /**
     * @param known finds the entries there are of some addresses
     * @param store takes entries that are new or different, many at once
     */
    SuppressionCsv(
            Function<List<String>, Map<String, SuppressionForm>> known,
            Consumer<List<SuppressionForm>> store,
            Instant now) {
        this.known = known;
        this.store = store;
        this.now = now;
    }

    @Override
    public String keyColumn() {
        return "address";
    }

    @Override
    public String key(Line line) {
        return EmailAddress.keyOf(line.cell("address", ""));
    }

    @Override
    public Map<String, SuppressionForm> known(List<String> addresses) {
        return known.apply(addresses);
    }

    @Override
    public SuppressionForm read(Line line, SuppressionForm old) {
        SuppressionForm given = form(line, old);
        SuppressionCheck check = new SuppressionCheck(given, ends(given, old) ? Instant.MIN : now);
        if (!check.errors().isEmpty()) {
            throw new LineFault(check.errors().stream()
                    .map(error -> error.field() + " " + error.message())
                    .collect(Collectors.joining("; ")));
        }
        return check.form();
    }

    @Override
    public void store(List<SuppressionForm> added, List<SuppressionForm> changed) {
        List<SuppressionForm> all =
                Stream.concat(added.stream(), changed.stream()).toList();
        if (!all.isEmpty()) {
            store.accept(all);
        }
    }

    /** What the list has no column for stays as it is. */
    private static SuppressionForm form(Line line, SuppressionForm known) {
        String expiresAt = line.cell("expiresAt", null);
        return new SuppressionForm(
                line.cell("address", null),
                line.cell("reason", known == null ? null : known.reason()),
                line.cell("evidence", known == null ? null : known.evidence()),
                expiresAt == null ? known == null ? null : known.expiresAt() : time(expiresAt));
    }

    private static Instant time(String cell) {
        try {
            return cell.isBlank() ? null : OffsetDateTime.parse(cell.strip()).toInstant();
        } catch (DateTimeException e) {
            throw new LineFault("expiresAt is no time; write it like 2026-12-01T08:00:00Z");
        }
    }

    /** An entry that has expired may stay as it is. */
    private static boolean ends(SuppressionForm given, SuppressionForm old) {
        return old != null && given.expiresAt() != null && given.expiresAt().equals(old.expiresAt());
    }
}
