package org.postcommit.delivery;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * The short way of an outcome that needs no thought: accepted, and the recipient still waits for just this claim. Many
 * such rows are written in one round trip without being read. Joins the transaction in progress.
 */
@ApplicationScoped
class SentRows {

    /** As {@link org.postcommit.message.Recipient#accepted} does it. */
    private static final String ACCEPTED = "update recipient set status = 'SENT', reason = null,"
            + " success_count = success_count + 1, sent_at = ?, next_attempt_at = null, queued_at = null, claim_id = null,"
            + " lease_owner = null, lease_until = null, attempt_started_at = null, undelivered_rounds = 0"
            + " where id = ? and claim_id = ? and status in ('NOT_SENT', 'FAILED') and force_token is null";

    @Resource(lookup = "java:jboss/datasources/PostcommitDS")
    private DataSource database;

    /** Those of the accepted conversations that are recorded by this; the others have to be looked at. */
    List<Conversation> accept(List<Conversation> accepted, Instant at) {
        if (accepted.isEmpty()) {
            return List.of();
        }
        try (var connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(ACCEPTED)) {
            for (Conversation conversation : accepted) {
                update.setObject(1, at.atOffset(ZoneOffset.UTC));
                update.setObject(2, conversation.claim().recipientId());
                update.setObject(3, conversation.claim().claimId());
                update.addBatch();
            }
            return matched(accepted, update.executeBatch());
        } catch (SQLException e) {
            throw new IllegalStateException("Accepted mails could not be recorded.", e);
        }
    }

    private static List<Conversation> matched(List<Conversation> accepted, int[] counts) {
        List<Conversation> matched = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == 1) {
                matched.add(accepted.get(i));
            }
        }
        return matched;
    }
}
