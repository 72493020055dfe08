package org.postcommit.database;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;

/** The values of a statement's parameters, in their order: lists as arrays, an empty one as one of ids;
 * constants by their names. */
final class Values {

    private Values() {}

    static void bind(Connection connection, PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Collection<?> list) {
                statement.setArray(i + 1, connection.createArrayOf(type(list), list.toArray()));
            } else if (values[i] instanceof Instant time) {
                statement.setObject(i + 1, time.atOffset(ZoneOffset.UTC));
            } else {
                statement.setObject(i + 1, values[i] instanceof Enum<?> constant ? constant.name() : values[i]);
            }
        }
    }

    private static String type(Collection<?> list) {
        Object first = list.isEmpty() ? null : list.iterator().next();
        return first == null || first instanceof UUID ? "uuid" : first instanceof BigDecimal ? "numeric" : "varchar";
    }
}
