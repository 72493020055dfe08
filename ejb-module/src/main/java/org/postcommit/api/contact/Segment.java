package org.postcommit.api.contact;

import java.io.Serializable;
import java.util.List;

/**
 * A group of people that campaigns write to.
 *
 * @param key what campaigns call it: lower-case letters, digits, dots, hyphens and underscores, at most 100
 * @param name for people, at most 200 characters
 * @param description at most 1,000 characters, may be {@code null}
 * @param condition of {@link SegmentKind#CONDITION}, else {@code null}
 * @param addresses of {@link SegmentKind#LIST}, at most {@value #MAX_ADDRESSES}; those that are no contacts count when
 *     they become contacts
 * @param source of {@link SegmentKind#QUERY}: the JNDI name of one of the data sources that
 *     {@code POSTCOMMIT_SEGMENT_SOURCES} names
 * @param query of {@link SegmentKind#QUERY}: one {@code select} or {@code with} without semicolons and comments. It has
 *     to give a column {@code address} and may give {@code name}, {@code language} and {@code zone}; all others are
 *     attributes.
 */
public record Segment(
        String key,
        String name,
        String description,
        SegmentKind kind,
        Condition condition,
        List<String> addresses,
        String source,
        String query)
        implements Serializable {

    public static final int MAX_ADDRESSES = 100_000;

    public Segment {
        addresses = addresses == null ? List.of() : List.copyOf(addresses);
    }
}
