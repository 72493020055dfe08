package org.postcommit.contact;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Plain statements; they join the transaction in progress. Lists are bound as arrays. */
@ApplicationScoped
class Statements {

    /** What H2 and PostgreSQL call a statement that took too long (SQL:2016, class 57). */
    private static final String CANCELLED = "57014";

    @Resource(lookup = "java:jboss/datasources/PostcommitDS")
    private DataSource database;

    /** Reads one row. */
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    <T> List<T> rows(Reader<T> reader, String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            bind(connection, select, values);
            List<T> read = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    read.add(reader.read(rows));
                }
            }
            return read;
        } catch (SQLException e) {
            throw new IllegalStateException("Rows could not be read: " + sql, e);
        }
    }

    /**
     * A number that somebody waits for; outside of transactions, since one whose statement took too long is spoilt.
     *
     * @return empty when it took too long
     */
    OptionalLong number(Duration most, String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            bind(connection, select, values);
            select.setQueryTimeout(Math.toIntExact(most.toSeconds()));
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                return OptionalLong.of(rows.getLong(1));
            }
        } catch (SQLException e) {
            if (CANCELLED.equals(e.getSQLState())) {
                return OptionalLong.empty();
            }
            throw new IllegalStateException("Rows could not be counted: " + sql, e);
        }
    }

    int update(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            bind(connection, update, values);
            return update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Rows could not be changed: " + sql, e);
        }
    }

    /** The same statement for many rows. */
    void updateAll(String sql, List<List<Object>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            for (List<Object> row : rows) {
                bind(connection, update, row.toArray());
                update.addBatch();
            }
            update.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("Rows could not be changed: " + sql, e);
        }
    }

    /**
     * Inserts many rows by one statement, which is several times as fast as one for each.
     *
     * @param times columns that have the same time in each row
     * @param types of the other columns, in their order
     */
    void insertAll(String table, Map<String, Instant> times, Map<String, String> types, List<List<Object>> rows) {
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
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            bind(connection, insert, times.values().toArray());
            int position = 0;
            for (String type : types.values()) {
                int column = position++;
                Object[] values = rows.stream().map(row -> row.get(column)).toArray();
                insert.setArray(times.size() + position, connection.createArrayOf(type, values));
            }
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Rows could not be inserted: " + sql, e);
        }
    }

    /** Names and types, in their order. */
    static Map<String, String> columns(String... columns) {
        Map<String, String> types = new LinkedHashMap<>();
        for (String column : columns) {
            types.put(column.substring(0, column.indexOf(' ')), column.substring(column.indexOf(' ') + 1));
        }
        return types;
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static void bind(Connection connection, PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Collection<?> list) {
                statement.setArray(i + 1, connection.createArrayOf(type(list), list.toArray()));
            } else if (values[i] instanceof Instant time) {
                statement.setObject(i + 1, time.atOffset(ZoneOffset.UTC));
            } else {
                statement.setObject(i + 1, values[i]);
            }
        }
    }

    private static String type(Collection<?> list) {
        Object first = list.isEmpty() ? "" : list.iterator().next();
        return first instanceof UUID ? "uuid" : first instanceof BigDecimal ? "numeric" : "varchar";
    }
}
