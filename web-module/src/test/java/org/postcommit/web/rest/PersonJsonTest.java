package org.postcommit.web.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.postcommit.api.FieldError;
import org.postcommit.api.admin.CsvImportReport;
import org.postcommit.api.directory.Person;

class PersonJsonTest {

    private static final Person ADA =
            new Person("ada", "Ada", List.of("ada@example.org"), "de", "Europe/Berlin", List.of("board", "support"));

    @Test
    void a_person_is_read_as_it_is_written() {
        assertThat(PersonJson.parse("ada", PersonJson.of(ADA).toString())).isEqualTo(ADA);
        assertThat(PersonJson.parse("ada", "{\"addresses\":[\"ada@example.org\"]}"))
                .isEqualTo(new Person("ada", null, List.of("ada@example.org"), null, null, null));
    }

    @Test
    void everything_that_is_wrong_is_named() {
        assertThatExceptionOfType(BadRequest.class)
                .isThrownBy(() -> PersonJson.parse(
                        "ada", "{\"id\":\"bob\",\"name\":1,\"addresses\":\"a@b\",\"groups\":[1],\"phone\":\"2\"}"))
                .satisfies(e -> assertThat(e.errors())
                        .extracting(FieldError::field)
                        .containsExactlyInAnyOrder("id", "name", "addresses", "groups[0]", "phone"));
    }

    @Test
    void the_report_of_an_import_names_each_refused_line() {
        var report =
                new CsvImportReport(true, 1, 2, 3, List.of(new CsvImportReport.RefusedLine(7, "zone is no time zone")));

        assertThat(ImportAnswers.of(report))
                .hasToString("{\"dryRun\":true,\"added\":1,\"changed\":2,\"unchanged\":3,"
                        + "\"refused\":[{\"line\":7,\"reason\":\"zone is no time zone\"}]}");
    }

    @Test
    void what_is_not_utf_8_is_refused() {
        assertThat(CsvBody.text("Łukasz".getBytes(StandardCharsets.UTF_8))).isEqualTo("Łukasz");
        assertThatExceptionOfType(BadRequest.class)
                .isThrownBy(() -> CsvBody.text("Jürgen".getBytes(StandardCharsets.ISO_8859_1)))
                .satisfies(e -> assertThat(e.errors().get(0).message()).startsWith("is not UTF-8"));
    }
}
