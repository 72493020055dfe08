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
public class Tracks {

    private static final String INSERT = "insert into tracking (recipient_id, opens, clicks)"
            + " select id, 0, 0 from recipient where id = ? on conflict do nothing";
    private static final String OPENED =
            "update tracking set opens = opens + 1, opened_at = coalesce(opened_at, ?) where recipient_id = ?";
    private static final String CLICKED =
            "update tracking set clicks = clicks + 1, clicked_at = coalesce(clicked_at, ?) where recipient_id = ?";
    private static final String TOTALS = "select count(t.opened_at), count(t.clicked_at) from tracking t"
            + " join recipient r on r.id = t.recipient_id join message m on m.id = r.message_id where m.campaign_id = ?";

    @Resource(lookup = "java:jboss/datasources/PostcommitDS")
    private DataSource database;

    @Inject
    private Clock clock;

    /**
     * Of a campaign.
     *
     * @param opened how many recipients have loaded the image
     * @param clicked how many have followed a link
     */
    public record Totals(long opened, long clicked) {}

    public Totals totals(UUID campaign) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(TOTALS)) {
            select.setObject(1, campaign);
            try (var rows = select.executeQuery()) {
                rows.next();
                return new Totals(rows.getLong(1), rows.getLong(2));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("What became of tracked mails could not be read.", e);
        }
    }

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
