package org.postcommit.contact;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A row of a customer's query as a member; the last column is the key. */
class MemberRow {

    private final List<String> names = new ArrayList<>();
    private final List<Integer> types = new ArrayList<>();

    MemberRow(ResultSetMetaData columns) throws SQLException {
        for (int i = 1; i < columns.getColumnCount(); i++) {
            names.add(name(columns.getColumnLabel(i)));
            types.add(columns.getColumnType(i));
        }
    }

    /** Names that nobody quoted are in capitals in some databases. */
    private static String name(String label) {
        return label.equals(label.toUpperCase(Locale.ROOT)) ? label.toLowerCase(Locale.ROOT) : label;
    }

    Member read(ResultSet row) throws SQLException {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            Object value = value(row, i + 1, types.get(i));
            if (value != null) {
                values.put(names.get(i), value);
            }
        }
        String key = row.getString(names.size() + 1);
        return new Member(
                text(values.remove("address")),
                key,
                text(values.remove("name")),
                text(values.remove("language")),
                text(values.remove("zone")),
                Map.copyOf(values));
    }

    private static Object value(ResultSet row, int column, int type) throws SQLException {
        return switch (type) {
            case Types.BOOLEAN, Types.BIT -> row.getObject(column) == null ? null : row.getBoolean(column);
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT ->
                row.getObject(column) == null ? null : row.getLong(column);
            case Types.NUMERIC, Types.DECIMAL -> row.getBigDecimal(column);
            case Types.REAL, Types.FLOAT, Types.DOUBLE ->
                row.getObject(column) == null ? null : BigDecimal.valueOf(row.getDouble(column));
            case Types.DATE -> date(row.getDate(column));
            default -> row.getString(column);
        };
    }

    private static String date(Date date) {
        return date == null ? null : date.toLocalDate().toString();
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
