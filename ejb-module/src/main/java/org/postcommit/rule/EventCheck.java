package org.postcommit.rule;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.postcommit.api.Event;
import org.postcommit.api.FieldError;
import org.postcommit.api.rule.EventType;
import org.postcommit.api.rule.FieldKind;

/** Finds everything that is wrong with an event whose fields are plain values. */
class EventCheck {

    private final List<FieldError> errors = new ArrayList<>();

    /**
     * @param declared {@code null} when its type is not
     */
    List<FieldError> errorsIn(Event event, EventType declared) {
        line("type", event.type(), 100);
        optionalLine("action", event.action(), 50);
        optionalLine("key", event.key(), 200);
        optionalLine("actor", event.actor(), 320);
        optionalLine("idempotencyKey", event.idempotencyKey(), 200);
        if (event.before() == null && event.after() == null) {
            error("after", "and before are both missing; give the fields as they are, or as they were");
        }
        if (declared != null) {
            fields("before", event.before(), declared);
            fields("after", event.after(), declared);
        }
        return errors;
    }

    private void fields(String image, Map<String, Object> fields, EventType declared) {
        if (fields == null) {
            return;
        }
        fields.forEach((name, value) -> {
            FieldKind kind = declared.fields().get(name);
            String field = image + "." + name;
            if (kind == null) {
                error(
                        field,
                        "is unknown; events of type " + declared.name() + " have "
                                + declared.fields().keySet());
            } else if (value != null && !fits(kind, value)) {
                error(field, "has to be a " + kind.jsonName());
            }
        });
    }

    private static boolean fits(FieldKind kind, Object value) {
        return switch (kind) {
            case TEXT -> value instanceof String;
            case NUMBER -> value instanceof Number;
            case BOOLEAN -> value instanceof Boolean;
            case TIME -> value instanceof String text && isTime(text);
            case PERSON -> !(value instanceof Number) && !(value instanceof Boolean);
            case OBJECT -> value instanceof Map;
            case LIST -> value instanceof Collection;
        };
    }

    private static boolean isTime(String text) {
        try {
            return text.length() == 10 ? LocalDate.parse(text) != null : OffsetDateTime.parse(text) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private void line(String field, String value, int most) {
        if (value == null || value.isBlank()) {
            error(field, "is missing");
        } else {
            optionalLine(field, value, most);
        }
    }

    private void optionalLine(String field, String value, int most) {
        if (value != null && value.length() > most) {
            error(field, "has " + value.length() + " characters; at most " + most + " are allowed");
        }
        if (value != null && value.chars().anyMatch(Character::isISOControl)) {
            error(field, "contains a control character; it has to be one line");
        }
    }

    private void error(String field, String message) {
        errors.add(new FieldError(field, message));
    }
}
