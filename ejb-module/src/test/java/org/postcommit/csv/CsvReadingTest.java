package org.postcommit.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.postcommit.api.FieldError;

class CsvReadingTest {

    private static final Columns COLUMNS = new Columns(List.of("address", "expiresAt"), List.of("address"));

    @Test
    void columns_come_in_any_order_and_case() {
        var reading =
                new CsvReading("\uFEFFEXPIRESAT, Address\r\n2030,ada@example.org\r\n\r\n,bob@example.org", COLUMNS);

        assertThat(reading.errors()).isEmpty();
        assertThat(reading.lines()).extracting(Line::number).containsExactly(2L, 4L);
        assertThat(reading.lines())
                .extracting(line -> line.cell("address", null))
                .containsExactly("ada@example.org", "bob@example.org");
        assertThat(reading.lines())
                .extracting(line -> line.cell("expiresAt", null))
                .containsExactly("2030", "");
    }

    @Test
    void a_column_that_is_not_there_leaves_what_is() {
        assertThat(new CsvReading("address\nada@example.org", COLUMNS).lines())
                .extracting(line -> line.cell("expiresAt", "kept"))
                .containsExactly("kept");
    }

    @Test
    void a_wrong_header_is_told_with_its_cure() {
        assertThat(complaints("")).containsExactly("is empty; begin with the line address,expiresAt");
        assertThat(complaints("mail\na"))
                .containsExactly(
                        "has an unknown column 'mail'; the columns are" + " address,expiresAt, separated by commas");
        assertThat(complaints("address,address\na,b"))
                .containsExactly("has the column address twice; leave one of them out");
        assertThat(complaints("expiresAt\na")).containsExactly("has no column address; add it to the first line");
        assertThat(complaints("\"address"))
                .singleElement()
                .asString()
                .startsWith("has a first line that cannot be read");
    }

    @Test
    void a_wrong_line_does_not_spoil_the_others() {
        List<Line> lines = new CsvReading("address\na@example.org,b\n\"x\ny\"\nc\uFFFD\nd\n\"e", COLUMNS).lines();

        assertThat(lines).extracting(Line::number).containsExactly(2L, 3L, 5L, 6L, 7L);
        assertThat(lines.get(0).fault()).startsWith("has another number of cells (2) than the header (1)");
        assertThat(lines.get(1).cell("address", null)).isEqualTo("x\ny");
        assertThat(lines.get(2).fault()).startsWith("is not UTF-8");
        assertThat(lines.get(3).fault()).isNull();
        assertThat(lines.get(4).fault()).startsWith("has a quote that is not closed");
    }

    @Test
    void a_list_that_is_too_long_is_not_begun() {
        String csv = IntStream.rangeClosed(0, 100_000)
                .mapToObj(i -> "a" + i)
                .collect(Collectors.joining("\n", "address\n", ""));

        assertThat(complaints(csv)).containsExactly("has more than 100000 lines; import them in parts");
        assertThat(new CsvReading(csv, COLUMNS).lines()).isEmpty();
    }

    @Test
    void what_is_written_is_read_again_and_is_no_formula() {
        var writing = new CsvWriting(COLUMNS);
        List<String> addresses = List.of("=a@example.org", "'+b@example.org", "\"c, d\"@example.org", "e\nf", "'g");
        addresses.forEach(address -> writing.add(address, null));

        assertThat(writing.text()).contains("'=a@example.org,", "''+b@example.org,", "\n'g,");
        assertThat(new CsvReading(writing.text(), COLUMNS).lines())
                .extracting(line -> line.cell("address", null))
                .containsExactlyElementsOf(addresses);
    }

    private static List<String> complaints(String csv) {
        return new CsvReading(csv, COLUMNS)
                .errors().stream().map(FieldError::message).toList();
    }
}
