package org.postcommit.upkeep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.postcommit.api.admin.MaintenanceParameters;

/** Forgets messages, and languages of messages, that nobody is a recipient of any more. */
@ApplicationScoped
class DeleteEmptyMessages implements UpkeepCommand {

    // by the message first: that is what has an index
    private static final String VARIANTS = "select v.id from variant v where v.id > ? and not exists (select 1"
            + " from recipient r where r.message_id = v.message_id and r.variant_id = v.id) order by v.id limit "
            + Round.BATCH;
    private static final String MESSAGES = "select m.id from message m where m.id > ? and not exists (select 1"
            + " from recipient r where r.message_id = m.id) order by m.id limit " + Round.BATCH;

    @Inject
    private Rounds rounds;

    @Override
    public String name() {
        return "delete-messages-without-recipients";
    }

    @Override
    public String description() {
        return "Deletes messages that have no recipient any more, with their content."
                + " An idempotency key goes with its message and could be used again.";
    }

    @Override
    public List<String> parameters() {
        return List.of();
    }

    @Override
    public Upkept run(MaintenanceParameters parameters, boolean dryRun) {
        Round round = rounds.begin(dryRun, "messages", "variants", "contents");
        round.through(VARIANTS, List.of(), ids -> {
            round.delete("contents", "content", "variant_id = any (?)", ids);
            round.delete("variants", "variant", "id = any (?)", ids);
        });
        round.through(MESSAGES, List.of(), ids -> round.delete("messages", "message", "id = any (?)", ids));
        return round.done();
    }
}
