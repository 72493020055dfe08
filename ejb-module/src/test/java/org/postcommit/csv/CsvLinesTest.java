package org.postcommit.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Reader;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.postcommit.api.FieldError;

class CsvLinesTest {

    private static final Columns OPEN = new Columns(
            List.of("address"), List.of("address"), name -> name.isBlank() ? "has one without a name" : null);

    @Test
    void a_list_without_an_end_is_read_line_by_line() {
        var lines = new CsvLines(new Endless(), new Columns(List.of("address"), List.of("address")));

        for (int i = 2; i < 50_000; i++) {
            assertThat(lines.next().number()).isEqualTo(i);
        }
        assertThat(lines.hasNext()).isTrue();
    }

    @Test
    void other_columns_keep_their_spelling_where_they_are_allowed() {
        var lines = new CsvLines(new StringReader("\uFEFFADDRESS,favouriteColor\na,red\n"), OPEN);

        assertThat(lines.names()).containsExactly("address", "favouriteColor");
        assertThat(lines.next().cell("favouriteColor", null)).isEqualTo("red");
        assertThat(lines.hasNext()).isFalse();
        assertThat(new CsvLines(new StringReader("address,\na,b"), OPEN).errors())
                .extracting(FieldError::message)
                .containsExactly("has one without a name");
    }

    @Test
    void what_cannot_be_read_ends_the_list_and_says_so() {
        var lines = new CsvLines(new StringReader("address\na\n\"b\nc"), OPEN);

        assertThat(lines.next().fault()).isNull();
        assertThat(lines.next().fault()).startsWith("has a quote that is not closed");
        assertThat(lines.hasNext()).isFalse();
    }

    /** A header, and then the same line for ever. */
    private static class Endless extends Reader {

        private static final String LINE = "a@example.org\n";
        private String rest = "address\n";

        @Override
        public int read(char[] buffer, int offset, int length) {
            int size = Math.min(length, rest.length());
            rest.getChars(0, size, buffer, offset);
            rest = size == rest.length() ? LINE : rest.substring(size);
            return size;
        }

        @Override
        public void close() {}
    }
}
