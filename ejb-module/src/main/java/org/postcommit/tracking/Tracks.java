package org.postcommit.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.postcommit.database.Statements;

/** What became of tracked mails. Works in the transaction in progress. */
@ApplicationScoped
class Tracks {

    private static final String INSERT = "insert into tracking (recipient_id, opens, clicks)"
            + " select id, 0, 0 from recipient where id = ? on conflict do nothing";
    private static final String OPENED =
            "update tracking set opens = opens + 1, opened_at = coalesce(opened_at, ?) where recipient_id = ?";
    private static final String CLICKED =
            "update tracking set clicks = clicks + 1, clicked_at = coalesce(clicked_at, ?) where recipient_id = ?";

    @Inject
    private Statements statements;

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
        if (statements.update(sql, clock.instant(), recipient) == 0) {
            statements.update(INSERT, recipient);
            statements.update(sql, clock.instant(), recipient);
        }
    }
}
