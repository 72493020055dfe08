package org.postcommit.bounce;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.postcommit.config.Node;
import org.postcommit.message.SearchPattern;

/** Sees to it that one reader at a time is at a mailbox, on whatever node, and remembers what came of it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Visits {

    /** Longer than any visit takes. */
    private static final Duration LEASE = Duration.ofMinutes(15);

    private static final int MAX_FAULT = 1_000;
    private static final String BEGIN = "update bounce_visit set begun_at = ?, lease_owner = ?, lease_until = ?"
            + " where account_key = ? and (begun_at is null or begun_at <= ?)"
            + " and (lease_until is null or lease_until < ? or lease_owner like ? escape '!' and lease_owner <> ?)";

    @Resource(lookup = "java:jboss/datasources/PostcommitDS")
    private DataSource database;

    @Inject
    private Node node;

    @Inject
    private Clock clock;

    /**
     * When it was read last.
     *
     * @param fault why it could not be read; {@code null} when it could
     */
    public record Visit(Instant endedAt, String fault) {}

    /** Whether this node may read the mailbox now: the last reading began so long ago, and nobody else is at it. */
    public boolean begin(String account, Duration after) {
        Instant now = clock.instant();
        try (var connection = database.getConnection()) {
            know(connection, account);
            try (var update = connection.prepareStatement(BEGIN)) {
                update.setObject(1, time(now));
                update.setString(2, node.leaseOwner());
                update.setObject(3, time(now.plus(LEASE)));
                update.setString(4, account);
                update.setObject(5, time(now.minus(after)));
                update.setObject(6, time(now));
                update.setString(7, SearchPattern.beginning(node.name() + "#"));
                update.setString(8, node.leaseOwner());
                return update.executeUpdate() == 1;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The inbound account " + account + " could not be claimed.", e);
        }
    }

    private static void know(Connection connection, String account) throws SQLException {
        try (var insert = connection.prepareStatement(
                "insert into bounce_visit (account_key) values (?) on conflict do nothing")) {
            insert.setString(1, account);
            insert.executeUpdate();
        }
    }

    /**
     * Nothing, when another reader has taken it meanwhile.
     *
     * @param fault {@code null} when all went well
     */
    public void end(String account, String fault) {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement("update bounce_visit set ended_at = ?, fault = ?,"
                        + " lease_owner = null, lease_until = null where account_key = ? and lease_owner = ?")) {
            update.setObject(1, time(clock.instant()));
            update.setString(2, Cut.to(MAX_FAULT, fault));
            update.setString(3, account);
            update.setString(4, node.leaseOwner());
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The inbound account " + account + " could not be released.", e);
        }
    }

    /** Empty before the first time. */
    public Optional<Visit> last(String account) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select ended_at, fault from bounce_visit where account_key = ? and ended_at is not null")) {
            select.setString(1, account);
            try (var rows = select.executeQuery()) {
                return rows.next()
                        ? Optional.of(new Visit(
                                rows.getObject(1, OffsetDateTime.class).toInstant(), rows.getString(2)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The inbound account " + account + " could not be looked up.", e);
        }
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
