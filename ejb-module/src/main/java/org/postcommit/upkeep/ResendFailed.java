package org.postcommit.upkeep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.postcommit.api.admin.MaintenanceParameters;
import org.postcommit.config.RuntimeSettings;
import org.postcommit.delivery.DeliveryClockwork;

/** Lets those that wait for their next attempt have it now; the sweep finds them. */
@ApplicationScoped
class ResendFailed implements UpkeepCommand {

    private static final String WAITING = "r.status = 'FAILED' and r.fail_count < ? and r.next_attempt_at > ?"
            + " and (r.lease_until is null or r.lease_until < ?)";

    @Inject
    private Rounds rounds;

    @Inject
    private DeliveryClockwork clockwork;

    @Inject
    private RuntimeSettings settings;

    @Inject
    private Clock clock;

    @Override
    public String name() {
        return "resend-failed";
    }

    @Override
    public String description() {
        return "Failed recipients that wait for their next attempt get it now. Counts and limits stay as they are.";
    }

    @Override
    public List<String> parameters() {
        return List.of();
    }

    @Override
    public Upkept run(MaintenanceParameters parameters, boolean dryRun) {
        Instant now = clock.instant();
        Round round = rounds.begin(dryRun, "recipients");
        round.throughRecipients(
                WAITING,
                List.of(settings.maxAttempts(), now, now),
                ids -> round.change(
                        "recipients", "recipient", "next_attempt_at = ?, queued_at = null", now, "id = any (?)", ids));
        if (!dryRun) {
            clockwork.sweepSoon();
        }
        return round.done();
    }
}
