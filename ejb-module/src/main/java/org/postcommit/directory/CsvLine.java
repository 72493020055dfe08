package org.postcommit.directory;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.postcommit.api.directory.Person;

/**
 * One line of a list of people, a cell for each column.
 *
 * @param number where it starts, counted from 1
 * @param cells by column
 * @param fault why nothing can be made of it, {@code null} when something can
 */
record CsvLine(long number, Map<String, String> cells, String fault) {

    static CsvLine unreadable(long number, String fault) {
        return new CsvLine(number, Map.of(), fault);
    }

    String id() {
        return PersonCheck.key(cells.getOrDefault("id", ""));
    }

    /**
     * Who it is about.
     *
     * @param known who has the id now, may be {@code null}; keeps what the list has no column for
     */
    Person person(Person known) {
        return new Person(
                cells.get("id"),
                text("name", known, Person::name),
                texts("addresses", known, Person::addresses),
                text("language", known, Person::language),
                text("zone", known, Person::zone),
                texts("groups", known, Person::groups));
    }

    private String text(String column, Person known, Function<Person, String> kept) {
        return cells.containsKey(column) || known == null ? cells.get(column) : kept.apply(known);
    }

    private List<String> texts(String column, Person known, Function<Person, List<String>> kept) {
        if (!cells.containsKey(column)) {
            return known == null ? List.of() : kept.apply(known);
        }
        return Arrays.stream(cells.get(column).split(PeopleCsv.SEPARATOR))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
