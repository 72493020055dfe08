package org.postcommit.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ListingTest {

    @Test
    void commas_separate_values() {
        assertThat(Listing.read("postponed, in progress ,closed"))
                .containsExactly("postponed", "in progress", "closed");
    }

    @Test
    void what_is_empty_is_left_out() {
        assertThat(Listing.read(" , open,, \"\",")).containsExactly("open");
        assertThat(Listing.read("")).isEmpty();
        assertThat(Listing.read(null)).isEmpty();
    }

    @Test
    void a_value_with_a_comma_or_a_quote_is_read_as_it_was_written() {
        List<String> values = List.of("a, b", "say \"hello\"", " spaced ", "plain", "\"");
        assertThat(Listing.read(Listing.write(values))).isEqualTo(values);
        assertThat(Listing.write(List.of("a, b", "c"))).isEqualTo("\"a, b\", c");
    }

    @Test
    void a_quote_that_is_never_closed_takes_the_rest() {
        assertThat(Listing.read("open, \"in, progress")).containsExactly("open", "in, progress");
    }

    @Test
    void a_long_line_is_no_trouble() {
        assertThat(Listing.read("\"" + "x".repeat(1_000_000) + "\", b")).hasSize(2);
    }
}
