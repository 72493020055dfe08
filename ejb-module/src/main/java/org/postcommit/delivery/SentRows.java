package org.postcommit.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.postcommit.database.Statements;

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

    @Inject
    private Statements statements;

    /** Those of the accepted conversations that are recorded by this; the others have to be looked at. */
    List<Conversation> accept(List<Conversation> accepted, Instant at) {
        return matched(
                accepted,
                statements.updateAll(
                        ACCEPTED,
                        accepted.stream()
                                .map(Conversation::claim)
                                .map(claim -> List.<Object>of(at, claim.recipientId(), claim.claimId()))
                                .toList()));
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
