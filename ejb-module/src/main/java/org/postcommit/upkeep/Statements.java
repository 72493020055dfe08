package org.postcommit.upkeep;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Plain statements over many rows; they join the transaction in progress. Lists are bound as arrays. */
@ApplicationScoped
class Statements {

    @Resource(lookup = "java:jboss/datasources/PostcommitDS")
    private DataSource database;

    /** Reads one row. */
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    <T> List<T> rows(Reader<T> reader, String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = bound(connection, sql, values);
                ResultSet rows = select.executeQuery()) {
            List<T> read = new ArrayList<>();
            while (rows.next()) {
                read.add(reader.read(rows));
            }
            return read;
        } catch (SQLException e) {
            throw new IllegalStateException("Rows could not be read: " + sql, e);
        }
    }

    List<UUID> ids(String sql, Object... values) {
        return rows(row -> row.getObject(1, UUID.class), sql, values);
    }

    long number(String sql, Object... values) {
        return rows(row -> row.getLong(1), sql, values).get(0);
    }

    long update(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = bound(connection, sql, values)) {
            return update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Rows could not be changed: " + sql, e);
        }
    }

    private static PreparedStatement bound(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof List<?> list) {
                String type =
                        list.stream().allMatch(UUID.class::isInstance) ? "uuid" : "varchar"; // an empty one is of ids
                statement.setArray(i + 1, connection.createArrayOf(type, list.toArray()));
            } else if (values[i] instanceof Instant at) {
                statement.setObject(i + 1, at.atOffset(ZoneOffset.UTC));
            } else {
                statement.setObject(i + 1, values[i]);
            }
        }
        return statement;
    }
}
