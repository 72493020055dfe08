package org.postcommit.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.postcommit.api.admin.CsvImportReport;
import org.postcommit.api.admin.CsvImportReport.RefusedLine;
import org.postcommit.api.admin.SuppressionForm;
import org.postcommit.csv.CsvImport;
import org.postcommit.csv.CsvReading;

class SuppressionCsvTest {

    private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");
    private static final Instant PAST = Instant.parse("2029-01-01T00:00:00Z");
    private static final String CSV = """
            address,reason,expiresAt
            New@example.org,asked,2030-05-01T00:00:00+02:00
            ada@example.org,MANUAL,
            bob@example.org,asked,
            old@example.org,MANUAL,2029-01-01T00:00:00Z
            nonsense,,
            new@example.org,,
            cy@example.org,,tomorrow
            dan@example.org,,2029-01-01T00:00:00Z
            """;

    private final Map<String, SuppressionForm> table = new HashMap<>();

    SuppressionCsvTest() {
        put("ada@example.org", "a letter", null);
        put("bob@example.org", "a bounce", null);
        put("old@example.org", null, PAST);
    }

    @Test
    void good_lines_are_stored_and_the_others_reported() {
        CsvImportReport report = run(CSV, false);

        assertThat(report.added()).isEqualTo(1);
        assertThat(report.changed()).isEqualTo(1);
        assertThat(report.unchanged()).as("also one that has expired").isEqualTo(2);
        assertThat(report.refused())
                .containsExactly(
                        new RefusedLine(
                                6, "address is no address; give one such as ada@example.org, without name or brackets"),
                        new RefusedLine(7, "address is that of line 2; keep one of them"),
                        new RefusedLine(8, "expiresAt is no time; write it like 2026-12-01T08:00:00Z"),
                        new RefusedLine(
                                9, "expiresAt is past; give a time to come, or leave it out so that it never expires"));
        assertThat(table.get("new@example.org").expiresAt()).isEqualTo("2030-04-30T22:00:00Z");
    }

    @Test
    void what_the_list_has_no_column_for_is_kept() {
        run(CSV, false);

        assertThat(table.get("bob@example.org"))
                .isEqualTo(new SuppressionForm("bob@example.org", "asked", "a bounce", null));
    }

    @Test
    void a_dry_run_reports_the_same_and_stores_nothing() {
        CsvImportReport dry = run(CSV, true);

        assertThat(dry.dryRun()).isTrue();
        assertThat(table).hasSize(3);
        assertThat(dry).usingRecursiveComparison().ignoringFields("dryRun").isEqualTo(run(CSV, false));
    }

    @Test
    void a_long_list_goes_by_in_parts() {
        String csv = IntStream.range(0, 1_200)
                .mapToObj(i -> "p" + i + "@example.org")
                .collect(Collectors.joining("\n", "address\n", "\np3@example.org\n"));

        CsvImportReport report = run(csv, false);
        assertThat(report.added()).isEqualTo(1_200);
        assertThat(report.refused()).extracting(RefusedLine::line).containsExactly(1_202L);
        assertThat(run(csv, false).unchanged()).isEqualTo(1_200);
    }

    private CsvImportReport run(String csv, boolean dryRun) {
        return new CsvImport<>(new SuppressionCsv(
                        this::known, forms -> forms.forEach(form -> table.put(form.address(), form)), NOW))
                .run(new CsvReading(csv, ListKeeping.COLUMNS).lines(), dryRun);
    }

    private Map<String, SuppressionForm> known(List<String> addresses) {
        return addresses.stream().filter(table::containsKey).collect(Collectors.toMap(a -> a, table::get));
    }

    private void put(String address, String evidence, Instant expiresAt) {
        table.put(address, new SuppressionForm(address, "MANUAL", evidence, expiresAt));
    }
}
