package org.postcommit.upkeep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.postcommit.api.admin.MaintenanceRun;
import org.postcommit.api.admin.ScheduleRow;

/** What {@code /health} says about commands that run by themselves; as they were a minute ago, so that nobody waits. */
@ApplicationScoped
class UpkeepHealth {

    private static final Duration GOOD_FOR = Duration.ofMinutes(1);

    @Inject
    private Schedules schedules;

    @Inject
    private Clock clock;

    private volatile List<ScheduleRow> known = List.of();
    private volatile Instant readAt = Instant.EPOCH;

    /** Reads them again when that was long ago. */
    void look() {
        if (readAt.plus(GOOD_FOR).isBefore(clock.instant())) {
            known = schedules.all();
            readAt = clock.instant();
        }
    }

    /** They have changed. */
    void forget() {
        readAt = Instant.EPOCH;
    }

    /** A failed command makes no node unfit for requests, so it is told as data. */
    HealthCheckResponse answer() {
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("postcommit-upkeep").up();
        known.stream()
                .filter(schedule -> schedule.form().active())
                .forEach(schedule -> response.withData(schedule.command(), state(schedule.last())));
        return response.build();
    }

    private static String state(MaintenanceRun run) {
        if (run == null) {
            return "did not run yet";
        }
        if (run.failure() != null) {
            return "failed at " + run.endedAt() + ": " + run.failure();
        }
        return run.endedAt() == null
                ? "began at " + run.startedAt() + " and has not ended"
                : "ran at " + run.endedAt() + ": " + run.counts();
    }
}
