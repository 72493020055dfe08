package org.postcommit.upkeep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.postcommit.api.admin.MaintenanceParameters;

/** Forgets old recipients and their attempts. */
@ApplicationScoped
class DeleteRecipients implements UpkeepCommand {

    private static final String OLD = "r.created_at < ? and (r.lease_until is null or r.lease_until < ?)";
    private static final String FINAL = " and r.status not in ('NOT_SENT', 'FAILED') and r.force_token is null";

    // those whose recipients all go, and old ones without
    private static final String LETTERS = "select d.id from dead_letter d where d.id > ? and (d.at < ? or exists"
            + " (select 1 from dead_letter_recipient l where l.dead_letter_id = d.id)) and not exists (select 1"
            + " from dead_letter_recipient l join recipient r on r.id = l.recipient_id where l.dead_letter_id = d.id"
            + " and not (%s)) order by d.id limit " + Round.BATCH;

    @Inject
    private Rounds rounds;

    @Inject
    private Clock clock;

    @Override
    public String name() {
        return "delete-recipients";
    }

    @Override
    public String description() {
        return "Deletes recipients that were submitted more than so many days ago, with their attempts and"
                + " dead letters."
                + " Those still to be sent to (Not sent, Failed) stay, unless pending is set.";
    }

    @Override
    public List<String> parameters() {
        return List.of("days", "pending");
    }

    @Override
    public Upkept run(MaintenanceParameters parameters, boolean dryRun) {
        Instant now = clock.instant();
        Instant old = now.minus(Duration.ofDays(parameters.days()));
        String condition = parameters.pending() ? OLD : OLD + FINAL;
        Round round = rounds.begin(dryRun, "recipients", "attempts", "deadLetters");
        round.through(
                LETTERS.formatted(condition),
                List.of(old, old, now),
                ids -> round.delete("deadLetters", "dead_letter", "id = any (?)", ids));
        round.throughRecipients(condition, List.of(old, now), ids -> {
            round.delete("attempts", "attempt", "recipient_id = any (?)", ids);
            round.delete("recipients", "recipient", "id = any (?)", ids);
        });
        return round.done();
    }
}
