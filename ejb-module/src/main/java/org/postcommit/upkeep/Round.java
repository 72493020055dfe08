package org.postcommit.upkeep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.postcommit.database.OwnTransaction;
import org.postcommit.database.Statements;

/**
 * One run of a command. A dry one walks through the same rows and asks the same conditions; where the other changes rows it
 * counts them.
 */
class Round {

    static final int BATCH = 1_000;

    private static final UUID START = new UUID(0, 0);

    private final Statements statements;
    private final OwnTransaction transaction;
    private final boolean dryRun;
    private final Map<String, Long> counts = new LinkedHashMap<>();

    Round(Statements statements, OwnTransaction transaction, boolean dryRun, String... counted) {
        this.statements = statements;
        this.transaction = transaction;
        this.dryRun = dryRun;
        for (String name : counted) {
            counts.put(name, 0L);
        }
    }

    /** Takes the recipients that match to the work; those that somebody else has locked are left alone. */
    void throughRecipients(String condition, List<Object> values, Consumer<List<UUID>> work) {
        through(
                "select r.id from recipient r where r.id > ? and " + condition + " order by r.id limit " + BATCH
                        + (dryRun ? "" : " for update skip locked"),
                values,
                work);
    }

    /**
     * Takes ids in rising order to the work, batch by batch, each in a transaction of its own.
     *
     * @param select its first parameter is the id to go on after, it has to be ordered by id and limited to a batch
     */
    void through(String select, List<Object> values, Consumer<List<UUID>> work) {
        UUID last = START;
        while (last != null) {
            UUID after = last;
            last = transaction.within(() -> batch(select, after, values, work));
        }
    }

    /** The last id of the batch; {@code null} when there was none. */
    private UUID batch(String select, UUID after, List<Object> values, Consumer<List<UUID>> work) {
        List<Object> all = new ArrayList<>(List.of(after));
        all.addAll(values);
        List<UUID> ids = statements.ids(select, all.toArray());
        if (ids.isEmpty()) {
            return null;
        }
        work.accept(ids);
        return ids.get(ids.size() - 1);
    }

    /** Deletes what matches, and counts it. */
    void delete(String counted, String table, String condition, Object... values) {
        add(
                counted,
                dryRun
                        ? statements.number("select count(*) from " + table + " where " + condition, values)
                        : statements.update("delete from " + table + " where " + condition, values));
    }

    /** Deletes any number of rows, batch by batch. */
    void deleteAll(String counted, String table, Collection<UUID> ids) {
        List<UUID> rest = List.copyOf(ids);
        for (int from = 0; from < rest.size(); from += BATCH) {
            List<UUID> batch = rest.subList(from, Math.min(from + BATCH, rest.size()));
            within(() -> delete(counted, table, "id = any (?)", batch));
        }
    }

    /** Does something in a transaction of its own. */
    void within(Runnable work) {
        transaction.within(work);
    }

    /**
     * Changes what matches, and counts it.
     *
     * @param value of the change's one parameter
     */
    void change(String counted, String table, String change, Object value, String condition, Object... values) {
        if (dryRun) {
            add(counted, statements.number("select count(*) from " + table + " where " + condition, values));
        } else {
            List<Object> all = new ArrayList<>(List.of(value));
            all.addAll(Arrays.asList(values));
            add(
                    counted,
                    statements.update("update " + table + " set " + change + " where " + condition, all.toArray()));
        }
    }

    /** For work that is more than one statement. */
    boolean isDry() {
        return dryRun;
    }

    void add(String counted, long rows) {
        counts.merge(counted, rows, Long::sum);
    }

    Upkept done() {
        return new Upkept(counts);
    }
}
