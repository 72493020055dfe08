package org.postcommit.api.admin;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.postcommit.api.event.EventKind;

/**
 * An endpoint and how it behaves.
 *
 * @param delivered how many events it took
 * @param dropped how many were not kept for it, because too many waited already
 * @param failuresInRow calls since it last took one; 0 means that it works
 * @param lastAt when it was called last, {@code null} when never
 * @param lastResult what came of that, for example {@code HTTP 200} or {@code could not connect}
 * @param waiting how many events wait for it
 * @param givenUp how many events it did not take in time
 */
public record WebhookRow(
        UUID id,
        String url,
        List<EventKind> events,
        boolean active,
        Instant createdAt,
        long delivered,
        long dropped,
        int failuresInRow,
        Instant lastAt,
        String lastResult,
        long waiting,
        long givenUp)
        implements Serializable {}
