package org.postcommit.directory;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.postcommit.api.FieldError;
import org.postcommit.api.directory.InvalidPersonException;
import org.postcommit.api.directory.Person;
import org.postcommit.csv.Columns;
import org.postcommit.csv.CsvImport;
import org.postcommit.csv.CsvReading;
import org.postcommit.csv.CsvWriting;
import org.postcommit.csv.Line;
import org.postcommit.csv.LineFault;

/** People as a list: a line each, addresses and groups separated by semicolons. */
class PeopleCsv implements CsvImport.Entries<Person> {

    private static final Columns COLUMNS =
            new Columns(List.of("id", "name", "addresses", "language", "zone", "groups"), List.of("id", "addresses"));
    static final String SEPARATOR = ";";
    private static final Pattern ELEMENT = Pattern.compile("(address|group)(?:es|s)\\[(\\d+)]");

    private final Table table;

    /** Where people are kept. */
    interface Table {

        /** Those there are of some ids, by id. */
        Map<String, Person> people(List<String> ids);

        void put(List<Person> added, List<Person> changed);
    }

    PeopleCsv(Table table) {
        this.table = table;
    }

    /**
     * @throws InvalidPersonException when the header is wrong or there are too many lines
     */
    static List<Line> lines(String csv) {
        var reading = new CsvReading(csv, COLUMNS);
        if (!reading.errors().isEmpty()) {
            throw new InvalidPersonException(reading.errors());
        }
        return reading.lines();
    }

    static CsvWriting writing() {
        return new CsvWriting(COLUMNS);
    }

    static void write(Person person, CsvWriting csv) {
        csv.add(
                person.id(),
                person.name(),
                String.join(SEPARATOR, person.addresses()),
                person.language(),
                person.zone(),
                String.join(SEPARATOR, person.groups()));
    }

    @Override
    public String keyColumn() {
        return "id";
    }

    @Override
    public String key(Line line) {
        return PersonCheck.key(line.cell("id", ""));
    }

    @Override
    public Map<String, Person> known(List<String> ids) {
        return table.people(ids);
    }

    @Override
    public Person read(Line line, Person known) {
        PersonCheck check = new PersonCheck(person(line, known));
        if (!check.errors().isEmpty()) {
            throw new LineFault(check.errors().stream().map(PeopleCsv::words).collect(Collectors.joining("; ")));
        }
        return check.person();
    }

    @Override
    public void store(List<Person> added, List<Person> changed) {
        table.put(added, changed);
    }

    /** What the list has no column for stays as it is. */
    static Person person(Line line, Person known) {
        return new Person(
                line.cells().get("id"),
                text("name", line, known, Person::name),
                texts("addresses", line, known, Person::addresses),
                text("language", line, known, Person::language),
                text("zone", line, known, Person::zone),
                texts("groups", line, known, Person::groups));
    }

    private static String text(String column, Line line, Person known, Function<Person, String> kept) {
        return line.cell(column, known == null ? null : kept.apply(known));
    }

    private static List<String> texts(String column, Line line, Person known, Function<Person, List<String>> kept) {
        String cell = line.cell(column, null);
        if (cell == null) {
            return known == null ? List.of() : kept.apply(known);
        }
        return Arrays.stream(cell.split(SEPARATOR))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** What the JSON calls {@code addresses[0]} is the first address of the cell. */
    private static String words(FieldError error) {
        Matcher element = ELEMENT.matcher(error.field());
        String field =
                element.matches() ? element.group(1) + " " + (Integer.parseInt(element.group(2)) + 1) : error.field();
        return field + " " + error.message();
    }
}
