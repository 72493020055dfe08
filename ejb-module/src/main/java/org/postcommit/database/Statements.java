package org.postcommit.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Plain statements; they join the transaction in progress. Values are bound as {@link Values} says. */
@ApplicationScoped
public class Statements {

    /** What H2 and PostgreSQL call a statement that took too long (SQL:2016, class 57). */
    private static final String CANCELLED = "57014";

    @Resource(lookup = "java:jboss/datasources/PostcommitDS")
    private DataSource database;

    /** Reads one row. */
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private interface Use<T> {
        T of(Connection connection, PreparedStatement statement) throws SQLException;
    }

    public <T> List<T> rows(Reader<T> reader, String sql, Object... values) {
        return prepared("read", sql, (connection, select) -> {
            Values.bind(connection, select, values);
            List<T> read = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    read.add(reader.read(rows));
                }
            }
            return read;
        });
    }

    public List<UUID> ids(String sql, Object... values) {
        return rows(row -> row.getObject(1, UUID.class), sql, values);
    }

    public long number(String sql, Object... values) {
        return rows(row -> row.getLong(1), sql, values).get(0);
    }

    /**
     * A number that somebody waits for; outside of transactions, since one whose statement took too long is spoilt.
     *
     * @return empty when it took too long
     */
    public OptionalLong number(Duration most, String sql, Object... values) {
        return prepared("counted", sql, (connection, select) -> {
            Values.bind(connection, select, values);
            select.setQueryTimeout(Math.toIntExact(most.toSeconds()));
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                return OptionalLong.of(rows.getLong(1));
            } catch (SQLException e) {
                if (CANCELLED.equals(e.getSQLState())) {
                    return OptionalLong.empty();
                }
                throw e;
            }
        });
    }

    public int update(String sql, Object... values) {
        return prepared("changed", sql, (connection, update) -> {
            Values.bind(connection, update, values);
            return update.executeUpdate();
        });
    }

    /**
     * The same statement for many rows.
     *
     * @return how many rows each of them changed, where the driver says so
     */
    public int[] updateAll(String sql, List<List<Object>> rows) {
        if (rows.isEmpty()) {
            return new int[0];
        }
        return prepared("changed", sql, (connection, update) -> {
            for (List<Object> row : rows) {
                Values.bind(connection, update, row.toArray());
                update.addBatch();
            }
            return update.executeBatch();
        });
    }

    /**
     * Inserts many rows by one statement, which is several times as fast as one for each.
     *
     * @param times columns that have the same time in each row
     * @param types of the other columns, in their order
     */
    public void insertAll(
            String table, Map<String, Instant> times, Map<String, String> types, List<List<Object>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        String sql = "insert into " + table + " ("
                + Stream.concat(times.keySet().stream(), types.keySet().stream())
                        .collect(Collectors.joining(", ")) + ") select "
                + "cast(? as timestamp with time zone), ".repeat(times.size()) + "u.* from unnest("
                + types.values().stream()
                        .map(type -> "cast(? as " + type + " array)")
                        .collect(Collectors.joining(", "))
                + ") u";
        prepared("inserted", sql, (connection, insert) -> {
            Values.bind(connection, insert, times.values().toArray());
            int position = 0;
            for (String type : types.values()) {
                int column = position++;
                Object[] values = rows.stream().map(row -> row.get(column)).toArray();
                insert.setArray(times.size() + position, connection.createArrayOf(type, values));
            }
            return insert.executeUpdate();
        });
    }

    /** Names and types, in their order. */
    public static Map<String, String> columns(String... columns) {
        Map<String, String> types = new LinkedHashMap<>();
        for (String column : columns) {
            types.put(column.substring(0, column.indexOf(' ')), column.substring(column.indexOf(' ') + 1));
        }
        return types;
    }

    /** {@code null} where there is none. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private <T> T prepared(String what, String sql, Use<T> use) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return use.of(connection, statement);
        } catch (SQLException e) {
            throw new IllegalStateException("Rows could not be " + what + ": " + sql, e);
        }
    }
}
