package org.postcommit.web.admin.rule;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import org.postcommit.api.InvalidNotificationException;
import org.postcommit.api.json.JsonData;
import org.postcommit.api.rule.FieldKind;

/** The fields that an event of an undeclared type has, and what they seem to be. */
class SeenFields {

    private SeenFields() {}

    /**
     * @param json an event
     */
    static Map<String, FieldKind> of(String json) {
        Map<String, FieldKind> fields = new LinkedHashMap<>();
        try {
            JsonObject event = JsonData.object(json);
            add(event.get("after"), fields);
            add(event.get("before"), fields);
        } catch (InvalidNotificationException e) {
            // nothing can be seen in it
        }
        return fields;
    }

    private static void add(JsonValue image, Map<String, FieldKind> fields) {
        if (image instanceof JsonObject object) {
            object.forEach((name, value) -> {
                if (value != JsonValue.NULL) {
                    fields.putIfAbsent(name, kind(value));
                }
            });
        }
    }

    private static FieldKind kind(JsonValue value) {
        return switch (value.getValueType()) {
            case NUMBER -> FieldKind.NUMBER;
            case TRUE, FALSE -> FieldKind.BOOLEAN;
            case ARRAY -> FieldKind.LIST;
            case OBJECT -> value.asJsonObject().containsKey("address") ? FieldKind.PERSON : FieldKind.OBJECT;
            case STRING -> kind(((JsonString) value).getString());
            case NULL -> FieldKind.TEXT;
        };
    }

    private static FieldKind kind(String text) {
        if (text.matches("\\d{4}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d.*)?")) {
            return FieldKind.TIME;
        }
        return text.matches("[^@\\s]+@[^@\\s]+") ? FieldKind.PERSON : FieldKind.TEXT;
    }
}
