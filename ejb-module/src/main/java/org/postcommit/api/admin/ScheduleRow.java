package org.postcommit.api.admin;

import java.io.Serializable;
import java.time.Instant;

/**
 * When a maintenance command runs by itself.
 *
 * @param command such as {@code audit}
 * @param nextAt when it will run; {@code null} while it is not active, and for a moment after it was switched on
 * @param lastAt when it ran by itself the last time; {@code null} when it never did
 * @param last its last run by itself; {@code null} when there was none
 * @param changedAt when somebody changed it; {@code null} when it is as delivered
 * @param changedBy who did; {@code null} when it is as delivered
 */
public record ScheduleRow(
        String command,
        ScheduleForm form,
        Instant nextAt,
        Instant lastAt,
        MaintenanceRun last,
        Instant changedAt,
        String changedBy)
        implements Serializable {}
