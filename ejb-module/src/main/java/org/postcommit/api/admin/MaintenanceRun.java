package org.postcommit.api.admin;

import java.io.Serializable;
import java.time.Instant;

/**
 * One run of a maintenance command.
 *
 * @param parameters as text, such as {@code days=30}; an address only as its hash
 * @param counts as text, such as {@code recipients=3, attempts=5}; {@code null} before its end and when it failed
 * @param endedAt {@code null} while it runs, or when the server stopped meanwhile
 * @param failure why it failed; {@code null} when it did not
 */
public record MaintenanceRun(
        String command,
        boolean dryRun,
        String parameters,
        String who,
        Instant startedAt,
        Instant endedAt,
        String counts,
        String failure)
        implements Serializable {}
