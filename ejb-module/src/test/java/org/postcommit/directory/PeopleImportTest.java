package org.postcommit.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.postcommit.api.admin.CsvImportReport;
import org.postcommit.api.admin.CsvImportReport.RefusedLine;
import org.postcommit.api.directory.Person;
import org.postcommit.csv.CsvImport;

class PeopleImportTest {

    private static final String CSV = """
            id,addresses,name
            new,new@example.org,
            Ada,ada@example.org,Ada
            bob,bob@example.org,Robert
            cy,nonsense,Cy
            NEW,other@example.org,
            ,nobody@example.org,
            """;

    private final Map<String, Person> table = new HashMap<>();
    private final List<Integer> batches = new ArrayList<>();

    PeopleImportTest() {
        put("ada", "Ada");
        put("bob", "Bob");
    }

    @Test
    void good_lines_are_stored_and_the_others_reported() {
        CsvImportReport report = run(CSV, false);

        assertThat(report.added()).isEqualTo(1);
        assertThat(report.changed()).isEqualTo(1);
        assertThat(report.unchanged()).isEqualTo(1);
        assertThat(report.refused())
                .containsExactly(
                        new RefusedLine(
                                5,
                                "address 1 is no address; give one such as ada@example.org, without name or"
                                        + " brackets"),
                        new RefusedLine(6, "id is that of line 2; keep one of them"),
                        new RefusedLine(7, "id is missing; give what rules call the person, for example a login name"));
        assertThat(table).containsOnlyKeys("ada", "bob", "new");
        assertThat(table.get("bob").name()).isEqualTo("Robert");
    }

    @Test
    void a_dry_run_reports_the_same_and_stores_nothing() {
        CsvImportReport dry = run(CSV, true);

        assertThat(dry.dryRun()).isTrue();
        assertThat(table).containsOnlyKeys("ada", "bob");
        CsvImportReport real = run(CSV, false);
        assertThat(dry).usingRecursiveComparison().ignoringFields("dryRun").isEqualTo(real);
    }

    @Test
    void the_second_time_nothing_changes() {
        run(CSV, false);

        CsvImportReport again = run(CSV, false);
        assertThat(again.unchanged()).isEqualTo(3);
        assertThat(again.added() + again.changed()).isZero();
    }

    @Test
    void a_long_list_goes_by_in_parts() {
        String csv = IntStream.range(0, 450)
                .mapToObj(i -> "p" + i + ",p" + i + "@example.org")
                .collect(Collectors.joining("\n", "id,addresses\n", "\np3,x@example.org\n"));

        CsvImportReport report = run(csv, false);
        assertThat(report.added()).isEqualTo(450);
        assertThat(report.refused()).containsExactly(new RefusedLine(452, "id is that of line 5; keep one of them"));
        assertThat(batches).containsExactly(200, 200, 50);
    }

    private CsvImportReport run(String csv, boolean dryRun) {
        var people = new PeopleCsv.Table() {

            @Override
            public Map<String, Person> people(List<String> ids) {
                return table;
            }

            @Override
            public void put(List<Person> added, List<Person> changed) {
                batches.add(added.size() + changed.size());
                added.forEach(person -> table.put(person.id(), person));
                changed.forEach(person -> table.put(person.id(), person));
            }
        };
        return new CsvImport<>(new PeopleCsv(people)).run(PeopleCsv.lines(csv), dryRun);
    }

    private void put(String id, String name) {
        table.put(id, new Person(id, name, List.of(id + "@example.org"), null, null, null));
    }
}
