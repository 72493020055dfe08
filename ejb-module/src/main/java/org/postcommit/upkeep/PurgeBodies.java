package org.postcommit.upkeep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.postcommit.api.admin.MaintenanceParameters;
import org.postcommit.database.Statements;

/** Forgets what old mails said; to whom they went and what came of it stays. */
@ApplicationScoped
class PurgeBodies implements UpkeepCommand {

    private static final String OLD = "select c.variant_id from content c join variant v on v.id = c.variant_id"
            + " join message m on m.id = v.message_id where c.variant_id > ? and m.created_at < ?"
            + " and not exists (select 1 from recipient r where r.message_id = m.id and (r.created_at >= ?"
            + " or r.status in ('NOT_SENT', 'FAILED') or r.force_token is not null))"
            + " order by c.variant_id limit " + Round.BATCH;

    private static final String REPORTS = "select m.id from bounce_mail m where m.id > ? and m.received_at < ?"
            + " and m.raw is not null and not exists (select 1 from bounce b where b.mail_id = m.id and b.is_open)"
            + " order by m.id limit " + Round.BATCH;

    @Inject
    private Rounds rounds;

    @Inject
    private Statements statements;

    @Inject
    private Clock clock;

    @Override
    public String name() {
        return "purge-bodies";
    }

    @Override
    public String description() {
        return "Deletes the content of mails submitted more than so many days ago once all their recipients are done."
                + " Recipients and attempts stay; Send now does not work for them any more. The mails that reports came in"
                + " go too, unless somebody should still look at them.";
    }

    @Override
    public List<String> parameters() {
        return List.of("days");
    }

    @Override
    public Upkept run(MaintenanceParameters parameters, boolean dryRun) {
        Instant before = clock.instant().minus(Duration.ofDays(parameters.days()));
        Round round = rounds.begin(dryRun, "bodies", "reports");
        round.through(
                OLD, List.of(before, before), ids -> round.delete("bodies", "content", "variant_id = any (?)", ids));
        round.through(REPORTS, List.of(before), ids -> forgetReports(ids, round));
        return round.done();
    }

    private void forgetReports(List<UUID> ids, Round round) {
        round.add(
                "reports",
                round.isDry()
                        ? ids.size()
                        : statements.update("update bounce_mail set raw = null where id = any (?)", ids));
    }
}
