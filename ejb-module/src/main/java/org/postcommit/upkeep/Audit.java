package org.postcommit.upkeep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.postcommit.api.admin.MaintenanceParameters;
import org.postcommit.database.OwnTransaction;
import org.postcommit.database.Statements;

/** Proves the books: every submitted recipient has a state, and its attempts tell how it came to it. Changes nothing. */
@ApplicationScoped
class Audit implements UpkeepCommand {

    private static final UUID START = new UUID(0, 0);

    // one statement, so that a recipient and its attempts are seen as they were at one moment
    private static final String CHUNK = "select r.id, r.status, r.success_count, r.fail_count, a.outcome from"
            + " (select id, status, success_count, fail_count from recipient where id > ? order by id limit "
            + Round.BATCH + ") r left join attempt a on a.recipient_id = r.id order by r.id, a.at, a.id";

    @Inject
    private Statements statements;

    @Inject
    private OwnTransaction transaction;

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public String description() {
        return "Counts every submitted recipient by its status and checks it against its recorded attempts."
                + " Changes nothing, dry or not.";
    }

    @Override
    public List<String> parameters() {
        return List.of();
    }

    @Override
    public Upkept run(MaintenanceParameters parameters, boolean dryRun) {
        var ledger = new Ledger();
        UUID last = START;
        while (last != null) {
            UUID after = last;
            last = transaction.within(() -> chunk(ledger, after));
        }
        return ledger.balance();
    }

    /** The last id of the chunk; {@code null} when there was none. */
    private UUID chunk(Ledger ledger, UUID after) {
        List<Entry.Line> lines = statements.rows(
                row -> new Entry.Line(
                        row.getObject(1, UUID.class), row.getString(2), row.getInt(3), row.getInt(4), row.getString(5)),
                CHUNK,
                after);
        Entry.of(lines).forEach(ledger::add);
        return lines.isEmpty() ? null : lines.get(lines.size() - 1).id();
    }
}
