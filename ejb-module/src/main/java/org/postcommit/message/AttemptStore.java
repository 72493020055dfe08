package org.postcommit.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import org.postcommit.database.Statements;

/** Writes attempts in the transaction in progress; plainly and in a batch, since one is written with every mail. */
@ApplicationScoped
public class AttemptStore {

    private static final String ATTEMPT =
            "insert into attempt (id, recipient_id, at, outcome, phase, smtp_code, enhanced_code, relay, node,"
                    + " duration_ms, traceback, redirected_to) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    @Inject
    private Statements statements;

    /** Their recipients have to be stored. */
    public void store(List<Attempt> attempts) {
        statements.updateAll(
                ATTEMPT,
                attempts.stream()
                        .map(attempt -> Arrays.asList(attempt.columns()))
                        .toList());
    }
}
