package org.postcommit.tracking;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;

/** What became of tracked mails. Works in the transaction in progress. */
@ApplicationScoped
class Tracks {

    private static final String INSERT = "insert into tracking (recipient_id, opens, clicks)"
            + " select id, 0, 0 from recipient where id = ? on conflict do nothing";
    private static final String OPENED =
            "update tracking set opens = opens + 1, opened_at = coalesce(opened_at, ?) where recipient_id = ?";
    private static final String CLICKED =
            "update tracking set clicks = clicks + 1, clicked_at = coalesce(clicked_at, ?) where recipient_id = ?";

    @Resource(lookup = "java:jboss/datasources/PostcommitDS")
    private DataSource database;

    @Inject
    private Clock clock;

    void opened(UUID recipient) {
        count(OPENED, recipient);
    }

    void clicked(UUID recipient) {
        count(CLICKED, recipient);
    }

    /** Of recipients that are still there. */
    private void count(String sql, UUID recipient) {
        try (var connection = database.getConnection()) {
            if (update(connection, sql, recipient) == 0) {
                insert(connection, recipient);
                update(connection, sql, recipient);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("What became of a tracked mail could not be noted.", e);
        }
    }

    private static void insert(Connection connection, UUID recipient) throws SQLException {
        try (var insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, recipient);
            insert.executeUpdate();
        }
    }

    private int update(Connection connection, String sql, UUID recipient) throws SQLException {
        try (var update = connection.prepareStatement(sql)) {
            OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
            update.setObject(1, now);
            update.setObject(2, recipient);
            return update.executeUpdate();
        }
    }
}
