package org.postcommit.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postcommit.api.RecipientStatus;
import org.postcommit.api.admin.RecipientRow;

class RecipientCsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void a_formula_becomes_text(String cell) {
        assertThat(RecipientCsv.harmless(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ada", "<id@example.org>", "1-2", "'=1"})
    void other_text_stays_as_it_is(String cell) {
        assertThat(RecipientCsv.harmless(cell)).isEqualTo(cell);
    }

    @Test
    void a_row_has_a_cell_for_each_name_and_quotes_where_they_are_needed() {
        var text = new StringWriter();
        try (var csv = new RecipientCsv(text)) {
            csv.add(row("Hello, \"Ada\"\nBye"));
        }

        assertThat(text.toString()).startsWith("id,createdAt,subject,address,").contains("\"Hello, \"\"Ada\"\"\nBye\"");
        assertThat(text.toString()).contains(",2026-11-22T00:00:00Z,").contains(",SENT,,1,0,");
    }

    private static RecipientRow row(String subject) {
        return new RecipientRow(
                new UUID(0, 1),
                "<1@example.org>",
                new UUID(0, 2),
                "welcome",
                "ada@example.org",
                null,
                null,
                subject,
                RecipientStatus.SENT,
                null,
                1,
                0,
                Instant.parse("2026-11-22T00:00:00Z"),
                null,
                null);
    }
}
