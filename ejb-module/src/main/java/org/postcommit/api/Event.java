package org.postcommit.api;

import java.io.Serializable;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something that happened in an application. The rules say who gets a mail because of it.
 *
 * @param type what kind of thing happened, for example {@code issue.changed}, at most 100 characters
 * @param action what was done to it, for example {@code create}, {@code update}, {@code delete}; may be {@code null}
 * @param key what it happened to, for example {@code ISSUE-7}; reminders of the same key are cancelled together; may be
 *     {@code null}
 * @param actor who did it: the id of a person in the directory, or an address; may be {@code null}
 * @param before its fields before, {@code null} when it is new; values are strings, numbers, booleans, {@code java.time}
 *     values, maps and lists of such, or {@code null}
 * @param after its fields afterwards, {@code null} when it is gone
 * @param at when it happened; now when {@code null}
 * @param idempotencyKey makes raising it again by the same producer harmless, at most 200 characters; may be {@code null}
 */
public record Event(
        String type,
        String action,
        String key,
        String actor,
        Map<String, Object> before,
        Map<String, Object> after,
        Instant at,
        String idempotencyKey)
        implements Serializable {

    public Event {
        before = copy(before);
        after = copy(after);
    }

    private static Map<String, Object> copy(Map<String, Object> fields) {
        return fields == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** Starts an event of the given type. */
    public static Builder ofType(String type) {
        return new Builder(type);
    }

    /** Collects the parts of an {@link Event}. */
    public static final class Builder {
        private final String type;
        private String action;
        private String key;
        private String actor;
        private Map<String, Object> before;
        private Map<String, Object> after;
        private Instant at;
        private String idempotencyKey;

        private Builder(String type) {
            this.type = type;
        }

        public Builder action(String value) {
            action = value;
            return this;
        }

        public Builder key(String value) {
            key = value;
            return this;
        }

        public Builder actor(String value) {
            actor = value;
            return this;
        }

        public Builder before(Map<String, Object> fields) {
            before = fields;
            return this;
        }

        public Builder after(Map<String, Object> fields) {
            after = fields;
            return this;
        }

        public Builder at(Instant value) {
            at = value;
            return this;
        }

        public Builder idempotencyKey(String value) {
            idempotencyKey = value;
            return this;
        }

        public Event build() {
            return new Event(type, action, key, actor, before, after, at, idempotencyKey);
        }
    }
}
