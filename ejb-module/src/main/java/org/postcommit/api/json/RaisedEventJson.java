package org.postcommit.api.json;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.postcommit.api.Event;
import org.postcommit.api.FieldError;
import org.postcommit.api.InvalidNotificationException;

/**
 * An event as an application raises it, as JSON. Reading is strict: every unknown field, wrong type and unreadable value
 * is named.
 */
public class RaisedEventJson {

    private final List<FieldError> errors = new ArrayList<>();
    private final Event event;

    private RaisedEventJson(JsonObject object, String key) {
        event = event(object, key, errors);
    }

    /**
     * @param key idempotency key given beside the JSON, may be {@code null}
     * @throws InvalidNotificationException when the text is no JSON object
     */
    public static RaisedEventJson read(String json, String key) {
        return new RaisedEventJson(JsonData.object(json), key);
    }

    /** Adds what could not be read to the errors. */
    public static Event read(JsonObject object, List<FieldError> errors) {
        return event(object, null, errors);
    }

    /** For an object within another. */
    public static Event read(JsonFields fields) {
        return event(fields, null);
    }

    /** What could be read; only to be raised when there are no {@link #errors()}. */
    public Event event() {
        return event;
    }

    /** What could not be read. */
    public List<FieldError> errors() {
        return errors;
    }

    /** What could not be read, and what was found wrong with the rest; a field that could not be read is named once. */
    public List<FieldError> errorsAnd(List<FieldError> found) {
        return ReadErrors.and(errors, found);
    }

    private static Event event(JsonObject object, String key, List<FieldError> errors) {
        var fields = new JsonFields(object, "", errors);
        Event event = event(fields, key);
        fields.refuseUnknown();
        return event;
    }

    private static Event event(JsonFields fields, String key) {
        return new Event(
                fields.text("type"),
                fields.text("action"),
                fields.text("key"),
                fields.text("actor"),
                fields.data("before"),
                fields.data("after"),
                fields.instant("at"),
                fields.idempotencyKey(key));
    }

    /**
     * @throws UnfitDataException when {@code before} or {@code after} hold what JSON does not know
     */
    public static JsonObject write(Event event) {
        return new JsonParts()
                .text("type", event.type())
                .text("action", event.action())
                .text("key", event.key())
                .text("actor", event.actor())
                .data("before", event.before())
                .data("after", event.after())
                .text("at", event.at())
                .text("idempotencyKey", event.idempotencyKey())
                .build();
    }
}
