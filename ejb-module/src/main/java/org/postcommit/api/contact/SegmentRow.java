package org.postcommit.api.contact;

import java.io.Serializable;
import java.time.Instant;

/** A segment in the list of them. */
public record SegmentRow(
        String key, String name, String description, SegmentKind kind, Instant changedAt, String changedBy)
        implements Serializable {}
