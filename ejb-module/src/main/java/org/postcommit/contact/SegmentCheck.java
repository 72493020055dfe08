package org.postcommit.contact;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.postcommit.api.FieldError;
import org.postcommit.api.contact.InvalidSegmentException;
import org.postcommit.api.contact.Segment;
import org.postcommit.api.contact.SegmentKind;
import org.postcommit.message.EmailAddress;
import org.postcommit.message.KeyName;

/** Finds everything that is wrong with a segment. */
class SegmentCheck {

    /** What the addresses of the REST door need for themselves. */
    private static final String RESERVED = "preview";

    private final List<FieldError> errors = new ArrayList<>();
    private final List<String> sources;

    /** @param sources that queries may use */
    SegmentCheck(List<String> sources) {
        this.sources = sources;
    }

    static InvalidSegmentException fault(String field, String message) {
        return new InvalidSegmentException(List.of(new FieldError(field, message)));
    }

    static String sourceCure(List<String> sources) {
        return sources.isEmpty()
                ? "cannot be used: no data source is allowed; name some in POSTCOMMIT_SEGMENT_SOURCES"
                : "has to be one of " + sources;
    }

    List<FieldError> errorsIn(Segment segment) {
        if (!KeyName.is(segment.key()) || segment.key().equals(RESERVED)) {
            error("key", KeyName.CURE + ", and not " + RESERVED);
        }
        if (segment.name() == null || segment.name().isBlank()) {
            error("name", "is missing; say what people call it");
        }
        line("name", segment.name(), 200);
        text("description", segment.description(), 1_000);
        return errorsInMembers(segment);
    }

    /** Only in what says who belongs to it. */
    List<FieldError> errorsInMembers(Segment segment) {
        if (segment.kind() == null) {
            error("kind", "is missing; give CONDITION, LIST or QUERY");
            return errors;
        }
        only(segment, SegmentKind.CONDITION, "condition", segment.condition() != null);
        only(segment, SegmentKind.LIST, "addresses", !segment.addresses().isEmpty());
        only(segment, SegmentKind.QUERY, "source", segment.source() != null);
        only(segment, SegmentKind.QUERY, "query", segment.query() != null);
        switch (segment.kind()) {
            case CONDITION -> condition(segment);
            case LIST -> addresses(segment.addresses());
            case QUERY -> query(segment);
        }
        return errors;
    }

    private void only(Segment segment, SegmentKind kind, String field, boolean given) {
        if (given && segment.kind() != kind) {
            error(field, "belongs to a segment of kind " + kind + "; leave it out");
        }
    }

    private void condition(Segment segment) {
        if (segment.condition() == null) {
            error("condition", "is missing; {\"all\":[]} means everybody");
        } else {
            new ConditionCheck(errors).check(segment.condition());
        }
    }

    private void addresses(List<String> addresses) {
        if (addresses.isEmpty()) {
            error("addresses", "is empty; give at least one address");
        }
        if (addresses.size() > Segment.MAX_ADDRESSES) {
            error(
                    "addresses",
                    "has " + addresses.size() + " entries; at most " + Segment.MAX_ADDRESSES + " are allowed");
            return;
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < addresses.size() && errors.size() < 100; i++) {
            try {
                if (!seen.add(EmailAddress.parse(addresses.get(i).strip()).key())) {
                    error("addresses[" + i + "]", "is there twice; leave one of them out");
                }
            } catch (IllegalArgumentException e) {
                error("addresses[" + i + "]", e.getMessage());
            }
        }
    }

    private void query(Segment segment) {
        if (segment.source() == null || !sources.contains(segment.source())) {
            error("source", sourceCure(sources));
        }
        QueryGuard.fault(segment.query()).ifPresent(fault -> error("query", fault));
    }

    private void line(String field, String text, int max) {
        if (text != null && text.chars().anyMatch(Character::isISOControl)) {
            error(field, "contains a line break or another control character; remove it");
        }
        text(field, text, max);
    }

    private void text(String field, String text, int max) {
        if (text != null && text.length() > max) {
            error(field, "has " + text.length() + " characters; at most " + max + " are allowed");
        } else if (text != null && text.indexOf('\0') >= 0) {
            error(field, "contains a character that cannot be stored; remove it");
        }
    }

    private void error(String field, String message) {
        if (errors.stream().noneMatch(error -> error.field().equals(field))) {
            errors.add(new FieldError(field, message));
        }
    }
}
