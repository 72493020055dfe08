package org.postcommit.delivery;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.postcommit.api.AmbiguityPolicy;
import org.postcommit.api.Priority;
import org.postcommit.config.Node;
import org.postcommit.config.RuntimeSettings;
import org.postcommit.config.Settings;

/** The statements of claiming, plain because every delivery waits for them. They join the transaction in progress. */
@ApplicationScoped
class ClaimRows {

    /** How much earlier than the row's due time a broker redelivery may claim. */
    private static final Duration EARLY = Duration.ofSeconds(2);

    private static final String CLAIM =
            "update recipient set claim_id = ?, lease_owner = ?, lease_until = ?, attempt_started_at = ?"
                    + " where id = any (?) and attempt_started_at is null and (lease_until is null or lease_until < ?)";
    private static final String DUE = " and status in ('NOT_SENT', 'FAILED') and fail_count < ?"
            + " and (next_attempt_at is null or next_attempt_at <= ?)";
    private static final String FORCED = " and force_token = ?";
    private static final String READ = "select r.id, r.message_id, r.claim_id, r.fail_count, r.next_attempt_at,"
            + " r.created_at, r.address, r.variant_id, m.envelope_from, m.mailer, m.on_ambiguous, m.expires_at, m.priority, m.topic, m.store"
            + " from recipient r join message m on m.id = r.message_id"
            + " where r.id = any (?) and r.claim_id = ? order by r.message_id, r.position";

    @Resource(lookup = "java:jboss/datasources/PostcommitDS")
    private DataSource database;

    @Inject
    private Settings settings;

    @Inject
    private RuntimeSettings runtime;

    @Inject
    private Node node;

    /**
     * Claims what of these is due and free.
     *
     * @param mark the beginning of their attempts, {@code null} when they are marked later
     * @return how many
     */
    int claim(List<UUID> ids, UUID claimId, Instant now, Instant mark) {
        return update(CLAIM + DUE, ids, claimId, now, mark, runtime.maxAttempts(), time(now.plus(EARLY)));
    }

    /** Claims what of these an operator wants to be sent to and is free, whatever its status. */
    int claimForced(List<UUID> ids, UUID claimId, Instant now, Instant mark, UUID forceToken) {
        return update(CLAIM + FORCED, ids, claimId, now, mark, forceToken);
    }

    private int update(String sql, List<UUID> ids, UUID claimId, Instant now, Instant mark, Object... more) {
        try (var connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setObject(1, claimId);
            update.setString(2, node.leaseOwner());
            update.setObject(3, time(now.plus(settings.lease())));
            update.setObject(4, mark == null ? null : time(mark));
            update.setArray(5, connection.createArrayOf("uuid", ids.toArray()));
            update.setObject(6, time(now));
            for (int i = 0; i < more.length; i++) {
                update.setObject(7 + i, more[i]);
            }
            return update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Recipients could not be claimed.", e);
        }
    }

    /** What was claimed, in the order of submission. */
    List<Claim> read(List<UUID> ids, UUID claimId) {
        try (var connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(READ)) {
            select.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            select.setObject(2, claimId);
            List<Claim> claims = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    claims.add(claim(rows));
                }
            }
            return claims;
        } catch (SQLException e) {
            throw new IllegalStateException("Claims could not be read.", e);
        }
    }

    private static Claim claim(ResultSet row) throws SQLException {
        Instant dueAt = instant(row, "next_attempt_at");
        return new Claim(
                row.getObject("id", UUID.class),
                row.getObject("message_id", UUID.class),
                row.getObject("claim_id", UUID.class),
                row.getInt("fail_count") == 0 && dueAt != null ? dueAt : instant(row, "created_at"),
                row.getString("address"),
                row.getObject("variant_id", UUID.class),
                row.getString("envelope_from"),
                row.getString("mailer"),
                AmbiguityPolicy.valueOf(row.getString("on_ambiguous")),
                instant(row, "expires_at"),
                Priority.valueOf(row.getString("priority")),
                OptIn.of(row.getString("topic"), row.getInt("store")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
