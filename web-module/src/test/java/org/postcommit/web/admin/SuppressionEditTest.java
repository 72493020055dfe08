package org.postcommit.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.postcommit.api.admin.SuppressionRow;

class SuppressionEditTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant END = Instant.parse("2030-05-01T12:34:56Z");

    private final SuppressionEdit edit = new SuppressionEdit(
            new SuppressionRow("ada@example.org", "asked", null, Instant.EPOCH, END, null, false), BERLIN);

    @Test
    void it_ends_when_the_day_begins_where_the_visitor_is() {
        edit.setEndsOn(LocalDate.parse("2030-05-02"));

        assertThat(edit.form().expiresAt()).isEqualTo("2030-05-01T22:00:00Z");
        edit.setEndsOn(null);
        assertThat(edit.form().expiresAt()).isNull();
    }

    @Test
    void an_exact_end_stays_until_the_day_is_changed() {
        edit.setEndsOn(edit.getEndsOn());

        assertThat(edit.form().expiresAt()).isEqualTo(END);
    }

    @Test
    void a_reason_is_read_like_words() {
        var words = new SuppressionWords();

        assertThat(words.reason("BAD_ADDRESS")).isEqualTo("Bad address");
        assertThat(words.reason("asked by Ada")).isEqualTo("asked by Ada");
    }
}
