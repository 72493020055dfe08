package org.postcommit.contact;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postcommit.config.SegmentSettings;
import org.postcommit.message.EmailAddress;

/**
 * A query of the customer's, wrapped so that it gives one page at a time. Needs a database that knows
 * {@code fetch first}.
 */
record CustomerQuery(String query, SegmentSettings settings) {

    private static final String PAGE = "select q.*, lower(q.address) as member_key from (%s) q"
            + " where lower(q.address) > ? order by lower(q.address) fetch first %d rows only";
    private static final String COUNT =
            "select count(*) from (select distinct lower(q.address) as member_key from (%s) q where q.address is not null"
                    + " fetch first %d rows only) n";

    /** Members after a key, each once, without those whose address is none; fewer than asked for only at the end. */
    List<Member> page(Connection connection, String after, int most) throws SQLException {
        List<Member> members = new ArrayList<>();
        String last = after;
        int read = most;
        while (members.size() < most && read == most) {
            List<Member> rows = rows(connection, last, most);
            read = rows.size();
            for (Member row : rows) {
                if (members.size() < most && !row.key().equals(last)) {
                    last = row.key();
                    if (isAddress(row.address())) {
                        members.add(row);
                    }
                }
            }
        }
        return members;
    }

    /** At most one more than there may be. */
    long count(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(COUNT.formatted(query, settings.maxRows() + 1))) {
            select.setQueryTimeout(seconds());
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private List<Member> rows(Connection connection, String after, int most) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(PAGE.formatted(query, most))) {
            select.setQueryTimeout(seconds());
            select.setString(1, after);
            try (ResultSet rows = select.executeQuery()) {
                var reader = new MemberRow(rows.getMetaData());
                List<Member> members = new ArrayList<>();
                while (rows.next()) {
                    members.add(reader.read(rows));
                }
                return members;
            }
        }
    }

    private int seconds() {
        return Math.max(1, Math.toIntExact(settings.timeout().toSeconds()));
    }

    private static boolean isAddress(String address) {
        try {
            return EmailAddress.parse(address) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
