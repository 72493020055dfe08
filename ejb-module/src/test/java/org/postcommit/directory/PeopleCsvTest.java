package org.postcommit.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postcommit.api.directory.InvalidPersonException;
import org.postcommit.api.directory.Person;
import org.postcommit.csv.CsvWriting;
import org.postcommit.csv.Line;

class PeopleCsvTest {

    private static final Person ADA = new Person(
            "ada",
            "Ada",
            List.of("ada@example.org", "al@example.org"),
            "de",
            "Europe/Berlin",
            List.of("board", "support"));

    @Test
    void a_line_is_a_person() {
        assertThat(read("""
                        id,name,addresses,language,zone,groups
                        ada,Ada,ada@example.org;al@example.org,de,Europe/Berlin,board;support
                        """)).containsExactly(ADA);
    }

    @Test
    void columns_come_in_any_order_after_a_byte_order_mark() {
        assertThat(read("\uFEFFGroups, zone ,language,addresses,name,ID\r\n"
                        + "board; support ;,Europe/Berlin,de,\"ada@example.org;\nal@example.org\",Ada,ada\r\n\r\n"))
                .containsExactly(ADA);
    }

    @Test
    void what_the_list_has_no_column_for_stays_with_those_who_are_known() {
        Line line = PeopleCsv.lines("addresses,id\nnew@example.org,ada\n").get(0);

        assertThat(PeopleCsv.person(line, ADA))
                .isEqualTo(new Person("ada", "Ada", List.of("new@example.org"), "de", "Europe/Berlin", ADA.groups()));
        assertThat(PeopleCsv.person(line, null))
                .isEqualTo(new Person("ada", null, List.of("new@example.org"), null, null, null));
        assertThat(PeopleCsv.person(
                        PeopleCsv.lines("id,addresses,name,groups\nada,new@example.org,,\n")
                                .get(0),
                        ADA))
                .as("an empty cell empties")
                .isEqualTo(new Person("ada", "", List.of("new@example.org"), "de", "Europe/Berlin", null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|is empty; begin with the line id,name,addresses,language,zone,groups",
                "id,addresses,phone|has an unknown column 'phone'",
                "id;name;addresses|has an unknown column 'id;name;addresses'; the columns are id,name,",
                "id,addresses,ID|has the column id twice",
                "id,name|has no column addresses",
                "'\"id,addresses'|has a first line that cannot be read"
            })
    void a_header_that_is_wrong_is_refused_with_its_cure(String csv, String why) {
        assertThatExceptionOfType(InvalidPersonException.class)
                .isThrownBy(() -> PeopleCsv.lines(csv))
                .withMessageContaining("csv: " + why);
    }

    @Test
    void a_line_that_nothing_can_be_made_of_says_why_and_where() {
        List<Line> lines = PeopleCsv.lines("""
                id,name,addresses

                ada,"Lovelace
                Ada",ada@example.org
                bob,Bob,b@example.org,x
                cy
                d,D\uFFFDborah,d@example.org
                e,"E"x,e@example.org
                f,F,f@example.org
                """);

        assertThat(lines).extracting(Line::number).containsExactly(3L, 5L, 6L, 7L, 8L);
        assertThat(lines.get(0).fault()).isNull();
        assertThat(lines.get(1).fault()).startsWith("has another number of cells (4) than the header (3)");
        assertThat(lines.get(2).fault()).startsWith("has another number of cells (1)");
        assertThat(lines.get(3).fault()).startsWith("is not UTF-8");
        assertThat(lines.get(4).fault()).contains("quote", "nothing was read");
    }

    @Test
    void a_list_that_is_too_long_is_refused_as_a_whole() {
        assertThatExceptionOfType(InvalidPersonException.class)
                .isThrownBy(() -> PeopleCsv.lines("id,addresses\n" + "a,a@example.org\n".repeat(100_001)))
                .withMessageContaining("has more than 100000 lines");
    }

    @Test
    void what_is_written_is_read_again() {
        var odd = new Person(
                "odd", "=1+1, \"odd\"", List.of("'+tag@example.org", "-a@example.org"), null, null, List.of("'=x"));
        CsvWriting csv = PeopleCsv.writing();
        PeopleCsv.write(ADA, csv);
        PeopleCsv.write(odd, csv);

        assertThat(csv.text()).contains("\"'=1+1, \"\"odd\"\"\"").contains(",''+tag@example.org;-a@example.org,");
        assertThat(PeopleCsv.lines(csv.text()).stream()
                        .map(line -> new PersonCheck(PeopleCsv.person(line, null)).person()))
                .containsExactly(ADA, odd);
    }

    private static List<Person> read(String csv) {
        return PeopleCsv.lines(csv).stream()
                .map(line -> PeopleCsv.person(line, null))
                .toList();
    }
}
