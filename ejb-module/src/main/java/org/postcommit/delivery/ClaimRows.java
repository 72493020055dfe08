package org.postcommit.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.postcommit.api.AmbiguityPolicy;
import org.postcommit.api.Priority;
import org.postcommit.config.Node;
import org.postcommit.config.RuntimeSettings;
import org.postcommit.config.Settings;
import org.postcommit.database.Statements;

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

    @Inject
    private Statements statements;

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
        return statements.update(
                CLAIM + DUE,
                claimId,
                node.leaseOwner(),
                now.plus(settings.lease()),
                mark,
                ids,
                now,
                runtime.maxAttempts(),
                now.plus(EARLY));
    }

    /** Claims what of these an operator wants to be sent to and is free, whatever its status. */
    int claimForced(List<UUID> ids, UUID claimId, Instant now, Instant mark, UUID forceToken) {
        return statements.update(
                CLAIM + FORCED, claimId, node.leaseOwner(), now.plus(settings.lease()), mark, ids, now, forceToken);
    }

    /** What was claimed, in the order of submission. */
    List<Claim> read(List<UUID> ids, UUID claimId) {
        return statements.rows(ClaimRows::claim, READ, ids, claimId);
    }

    private static Claim claim(ResultSet row) throws SQLException {
        Instant dueAt = Statements.instant(row, "next_attempt_at");
        return new Claim(
                row.getObject("id", UUID.class),
                row.getObject("message_id", UUID.class),
                row.getObject("claim_id", UUID.class),
                row.getInt("fail_count") == 0 && dueAt != null ? dueAt : Statements.instant(row, "created_at"),
                row.getString("address"),
                row.getObject("variant_id", UUID.class),
                row.getString("envelope_from"),
                row.getString("mailer"),
                AmbiguityPolicy.valueOf(row.getString("on_ambiguous")),
                Statements.instant(row, "expires_at"),
                Priority.valueOf(row.getString("priority")),
                OptIn.of(row.getString("topic"), row.getInt("store")));
    }
}
