package org.postcommit.api.admin;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * What a maintenance command has done, or would do.
 *
 * @param counts numbers of rows by what they are, such as {@code recipients}; in a fixed order
 * @param findings examples of what an audit found wrong, 20 at most; empty for other commands
 */
public record MaintenanceResult(String command, boolean dryRun, Map<String, Long> counts, List<AuditFinding> findings)
        implements Serializable {}
