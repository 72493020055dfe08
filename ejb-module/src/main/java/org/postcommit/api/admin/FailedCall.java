package org.postcommit.api.admin;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.postcommit.api.event.EventKind;

/**
 * An event that an endpoint did not take in time.
 *
 * @param at when it was put down for the endpoint
 * @param attempts how often the endpoint was called about it
 * @param lastResult what came of the last call, {@code null} when none was made
 */
public record FailedCall(UUID eventId, EventKind event, Instant at, int attempts, String lastResult)
        implements Serializable {}
