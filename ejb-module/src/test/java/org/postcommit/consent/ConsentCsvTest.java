package org.postcommit.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.postcommit.api.admin.CsvImportReport;
import org.postcommit.api.admin.CsvImportReport.RefusedLine;
import org.postcommit.api.consent.ConsentForm;
import org.postcommit.api.consent.ConsentState;
import org.postcommit.csv.CsvImport;
import org.postcommit.csv.CsvReading;

class ConsentCsvTest {

    private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");
    private static final Instant PAST = Instant.parse("2029-01-01T00:00:00Z");

    private final Map<String, ConsentForm> table = new HashMap<>();

    ConsentCsvTest() {
        put("ada@example.org", ConsentState.DENIED);
        put("bob@example.org", ConsentState.GRANTED);
    }

    @Test
    void an_address_and_a_topic_are_enough() {
        run("address,topic\nCy@Example.org,News\n");

        assertThat(table.get("cy@example.org\tnews\t0"))
                .isEqualTo(
                        new ConsentForm("cy@example.org", "news", 0, ConsentState.GRANTED, "import", null, null, NOW));
    }

    @Test
    void what_is_exported_comes_back_unchanged() {
        CsvImportReport report = run("""
                address,topic,store,state,source,evidence,language,at,recordedBy
                ada@example.org,news,0,DENIED,form,a letter,de,2029-01-01T00:00:00Z,
                bob@example.org,news,0,GRANTED,form,a letter,de,2029-01-01T00:00:00Z,root
                """);

        assertThat(report.unchanged()).isEqualTo(2);
        assertThat(run("""
                        address,topic,store,state,source,evidence,language,at,recordedBy
                        ada@example.org,news,0,PENDING,form,a letter,de,2029-01-01T00:00:00Z,
                        """).unchanged()).as("asked for while a no stands").isEqualTo(1);
    }

    @Test
    void an_old_list_brings_nobody_back_who_has_said_no() {
        CsvImportReport report = run("""
                address,topic,at
                ada@example.org,news,
                """);

        assertThat(report.refused())
                .containsExactly(new RefusedLine(
                        2,
                        "state is GRANTED, but the person said no on 2029-01-01T00:00:00Z; only a yes with a later time"
                                + " (column at) counts"));
    }

    @Test
    void a_later_yes_counts() {
        assertThat(run("address,topic,at\nada@example.org,news,2029-06-01T00:00:00Z\n")
                        .changed())
                .isEqualTo(1);
    }

    @Test
    void a_no_always_counts() {
        assertThat(run("address,topic,state\nbob@example.org,news,denied\n").changed())
                .isEqualTo(1);
        assertThat(table.get("bob@example.org\tnews\t0").at()).isEqualTo(NOW);
    }

    @Test
    void wrong_lines_are_left_out() {
        CsvImportReport report = run("""
                address,topic,store,state,at
                nobody,news,0,,
                cy@example.org,two words,0,,
                cy@example.org,news,all,,
                cy@example.org,news,0,maybe,
                cy@example.org,news,0,PENDING,
                cy@example.org,news,0,,yesterday
                cy@example.org,*,0,,
                """);

        assertThat(report.added()).isZero();
        assertThat(report.refused())
                .extracting(RefusedLine::reason)
                .extracting(reason -> reason.substring(0, reason.indexOf(' ')))
                .containsExactly("address", "topic", "store", "state", "state", "at", "topic");
    }

    @Test
    void an_address_stands_once_for_each_topic_and_store() {
        CsvImportReport report = run("""
                address,topic,store
                cy@example.org,news,0
                cy@example.org,news,3
                CY@example.org,News,
                """);

        assertThat(report.added()).isEqualTo(2);
        assertThat(report.refused())
                .containsExactly(
                        new RefusedLine(4, "this address, topic and store is that of line 2; keep one of them"));
    }

    private void put(String address, ConsentState state) {
        table.put(
                ConsentCsv.key(address, "news", "0"),
                new ConsentForm(address, "news", 0, state, "form", "a letter", "de", PAST));
    }

    private CsvImportReport run(String csv) {
        var reading = new CsvReading(csv, ConsentCsv.COLUMNS);
        assertThat(reading.errors()).isEmpty();
        return new CsvImport<>(new ConsentCsv(keys -> table, this::store, NOW)).run(reading.lines(), false);
    }

    private void store(List<ConsentForm> added, List<ConsentForm> changed) {
        added.forEach(this::store);
        changed.forEach(this::store);
    }

    private void store(ConsentForm form) {
        table.put(ConsentCsv.key(form.address(), form.topic(), Integer.toString(form.store())), form);
    }
}
