package org.postcommit.api.rule;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a field of an event may hold; {@code null} always may. */
public enum FieldKind {
    TEXT,
    NUMBER,
    BOOLEAN,
    /** ISO 8601 text: a date, or a time with offset. */
    TIME,
    /** An address, the id of a person, an object with {@code address}, or a list of such. */
    PERSON,
    OBJECT,
    LIST;

    /** As written in JSON. */
    public String jsonName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<FieldKind> of(String jsonName) {
        return Arrays.stream(values())
                .filter(kind -> kind.jsonName().equals(jsonName))
                .findFirst();
    }
}
