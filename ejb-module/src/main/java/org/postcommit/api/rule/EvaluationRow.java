package org.postcommit.api.rule;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * One rule and one event. What failed is here although the caller's transaction may have been rolled back.
 *
 * @param event {@code null} when the event itself was rolled back or is no longer kept
 * @param reason why it failed; {@code null} when it fired
 * @param notification what it made; {@code null} when it failed
 */
public record EvaluationRow(
        UUID id,
        Instant at,
        String rule,
        String eventType,
        UUID event,
        Verdict verdict,
        String reason,
        UUID notification)
        implements Serializable {}
