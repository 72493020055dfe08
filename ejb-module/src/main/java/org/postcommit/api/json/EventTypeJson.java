package org.postcommit.api.json;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postcommit.api.FieldError;
import org.postcommit.api.rule.EventType;
import org.postcommit.api.rule.FieldKind;

/** A declared event type: {@code {"name":"issue.changed","fields":{"title":"text","submitter":"person"}}}. */
public final class EventTypeJson {

    private static final List<String> KINDS =
            Arrays.stream(FieldKind.values()).map(FieldKind::jsonName).toList();

    private EventTypeJson() {}

    /** Adds what could not be read to the errors. */
    public static EventType read(JsonObject object, List<FieldError> errors) {
        var fields = new JsonFields(object, "", errors);
        EventType type = read(fields);
        fields.refuseUnknown();
        return type;
    }

    /** For an object within another. */
    public static EventType read(JsonFields fields) {
        return new EventType(fields.text("name"), fields.text("description"), kinds(fields), fields.text("stateField"));
    }

    private static Map<String, FieldKind> kinds(JsonFields fields) {
        Map<String, FieldKind> kinds = new LinkedHashMap<>();
        JsonObject object = fields.free("fields");
        if (object != null) {
            object.forEach((name, value) -> FieldKind.of(value instanceof JsonString text ? text.getString() : null)
                    .ifPresentOrElse(
                            kind -> kinds.put(name, kind),
                            () -> fields.error("fields." + name, "has to be one of " + KINDS)));
        }
        return kinds;
    }

    public static JsonObject write(EventType type) {
        var kinds = Json.createObjectBuilder();
        type.fields().forEach((name, kind) -> kinds.add(name, kind.jsonName()));
        return new JsonParts()
                .text("name", type.name())
                .text("description", type.description())
                .value("fields", kinds.build())
                .text("stateField", type.stateField())
                .build();
    }
}
