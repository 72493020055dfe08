package org.postcommit.api.rule;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * A recorded event in a list.
 *
 * @param fired how many rules fired
 * @param failed how many failed
 */
public record EventRow(
        UUID id,
        Instant at,
        String type,
        String action,
        String key,
        String actor,
        String producer,
        int fired,
        int failed)
        implements Serializable {}
