package org.postcommit.api.consent;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * A line of somebody's history, kept as proof.
 *
 * @param at when it was said
 * @param recordedAt when it was written down
 * @param recordedBy by whom, {@code null} when the person did
 * @param campaignId whose mail led to it, {@code null} when none is known
 */
public record ConsentEntry(
        String topic,
        int store,
        ConsentState state,
        String source,
        String evidence,
        Instant at,
        Instant recordedAt,
        String recordedBy,
        UUID campaignId)
        implements Serializable {}
