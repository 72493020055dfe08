package org.postcommit.upkeep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.postcommit.api.admin.MaintenanceParameters;

/** Forgets what old mails said; to whom they went and what came of it stays. */
@ApplicationScoped
class PurgeBodies implements UpkeepCommand {

    private static final String OLD = "select c.variant_id from content c join variant v on v.id = c.variant_id"
            + " join message m on m.id = v.message_id where c.variant_id > ? and m.created_at < ?"
            + " and not exists (select 1 from recipient r where r.message_id = m.id and (r.created_at >= ?"
            + " or r.status in ('NOT_SENT', 'FAILED') or r.force_token is not null))"
            + " order by c.variant_id limit " + Round.BATCH;

    @Inject
    private Rounds rounds;

    @Inject
    private Clock clock;

    @Override
    public String name() {
        return "purge-bodies";
    }

    @Override
    public String description() {
        return "Deletes the content of mails submitted more than so many days ago once all their recipients are done."
                + " Recipients and attempts stay; Send now does not work for them any more.";
    }

    @Override
    public List<String> parameters() {
        return List.of("days");
    }

    @Override
    public Upkept run(MaintenanceParameters parameters, boolean dryRun) {
        Instant before = clock.instant().minus(Duration.ofDays(parameters.days()));
        Round round = rounds.begin(dryRun, "bodies");
        round.through(
                OLD, List.of(before, before), ids -> round.delete("bodies", "content", "variant_id = any (?)", ids));
        return round.done();
    }
}
