package org.postcommit.directory;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postcommit.api.directory.Person;
import org.postcommit.message.EmailAddress;

/** Changes our own table, in the transaction in progress: plain statements in batches, because lists are long. */
@ApplicationScoped
class PersonStore {

    @Resource(lookup = "java:jboss/datasources/PostcommitDS")
    private DataSource database;

    /** Nobody else changes people before this transaction has ended. */
    void takeTurn() {
        try (Connection connection = database.getConnection();
                var turn = connection.prepareStatement("select name from turn where name = 'people' for update")) {
            turn.executeQuery().close();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /**
     * @param added checked and tidy, not there yet
     * @param changed checked and tidy, there already
     */
    void put(List<Person> added, List<Person> changed) {
        List<Person> all = Stream.concat(added.stream(), changed.stream()).toList();
        try (Connection connection = database.getConnection()) {
            run(
                    connection,
                    "insert into person (name, language, zone, id) values (?, ?, ?, ?)",
                    rows(added, PersonStore::person));
            run(
                    connection,
                    "update person set name = ?, language = ?, zone = ? where id = ?",
                    rows(changed, PersonStore::person));
            run(connection, "delete from person_address where person_id = ?", rows(changed, PersonStore::id));
            run(connection, "delete from person_group where person_id = ?", rows(changed, PersonStore::id));
            run(
                    connection,
                    "insert into person_address (person_id, position, address, address_key) values (?, ?, ?, ?)",
                    rows(all, PersonStore::addresses));
            run(
                    connection,
                    "insert into person_group (person_id, group_name, group_key) values (?, ?, ?)",
                    rows(all, PersonStore::groups));
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    void remove(Person person) {
        try (Connection connection = database.getConnection()) {
            run(connection, "delete from person where id = ?", rows(List.of(person), PersonStore::id));
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static List<List<Object>> rows(List<Person> people, Function<Person, Stream<List<Object>>> rows) {
        return people.stream().flatMap(rows).toList();
    }

    private static Stream<List<Object>> person(Person person) {
        return Stream.of(Arrays.asList(person.name(), person.language(), person.zone(), person.id()));
    }

    private static Stream<List<Object>> id(Person person) {
        return Stream.of(List.of(person.id()));
    }

    private static Stream<List<Object>> addresses(Person person) {
        List<String> addresses = person.addresses();
        return IntStream.range(0, addresses.size())
                .mapToObj(i -> List.of(
                        person.id(),
                        i,
                        addresses.get(i),
                        EmailAddress.parse(addresses.get(i)).key()));
    }

    private static Stream<List<Object>> groups(Person person) {
        return person.groups().stream().map(group -> List.of(person.id(), group, PersonCheck.key(group)));
    }

    private static void run(Connection connection, String sql, List<List<Object>> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (List<Object> row : rows) {
                for (int i = 0; i < row.size(); i++) {
                    statement.setObject(i + 1, row.get(i));
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static IllegalStateException failed(SQLException cause) {
        return new IllegalStateException("The people could not be changed.", cause);
    }
}
