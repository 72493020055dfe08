package org.postcommit.upkeep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.postcommit.database.OwnTransaction;
import org.postcommit.database.Statements;

/** Begins rounds. */
@ApplicationScoped
class Rounds {

    @Inject
    private Statements statements;

    @Inject
    private OwnTransaction transaction;

    /**
     * @param counted what will be counted, in the order it is told
     */
    Round begin(boolean dryRun, String... counted) {
        return new Round(statements, transaction, dryRun, counted);
    }
}
