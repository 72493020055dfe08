package org.postcommit.it.inside;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Looks into the product's database. */
final class Rows {

    private final DataSource database;

    Rows(DataSource database) {
        this.database = database;
    }

    long of(String address) throws SQLException {
        return number("select count(*) from recipient where address = ?", address);
    }

    long of(String address, String status) throws SQLException {
        return number("select count(*) from recipient where address = ? and status = ?", address, status);
    }

    long bodiesOf(String address) throws SQLException {
        return number(
                "select count(*) from content c join recipient r on r.variant_id = c.variant_id where r.address = ?",
                address);
    }

    /** Events that wait to be published. */
    long events() throws SQLException {
        return number("select count(*) from event");
    }

    long pendingLike(String prefix) throws SQLException {
        return number(
                "select count(*) from recipient where address like ? and status in ('NOT_SENT', 'FAILED')",
                prefix + "%");
    }

    List<String> attemptsOf(String address) throws SQLException {
        return strings(
                "select a.outcome from attempt a join recipient r on r.id = a.recipient_id where r.address = ?"
                        + " order by a.at",
                address);
    }

    /** A run-time setting; it counts within seconds. */
    void set(String key, String value) throws SQLException {
        update("insert into setting (name, current_value) values (?, ?)", key, value);
    }

    void forgetSettings() throws SQLException {
        update("delete from setting");
    }

    /** Nobody writes to this address any more. */
    void suppress(String address) throws SQLException {
        update(
                "insert into suppression (address, reason, created_at) values (?, 'BAD_ADDRESS', current_timestamp)",
                address);
    }

    private void update(String sql, String... parameters) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                update.setString(i + 1, parameters[i]);
            }
            update.executeUpdate();
        }
    }

    private long number(String sql, String... parameters) throws SQLException {
        return Long.parseLong(strings(sql, parameters).get(0));
    }

    private List<String> strings(String sql, String... parameters) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                query.setString(i + 1, parameters[i]);
            }
            try (ResultSet result = query.executeQuery()) {
                List<String> values = new ArrayList<>();
                while (result.next()) {
                    values.add(result.getString(1));
                }
                return values;
            }
        }
    }
}
