package org.postcommit.web.admin.rule;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import org.postcommit.api.rule.Criteria;
import org.postcommit.api.rule.EventType;
import org.postcommit.api.rule.FieldKind;

/** An event made up of a type's fields, to start a dry run from. */
class SampleEvent {

    private SampleEvent() {}

    /** As JSON; it meets the criteria where that is easy. */
    static String of(EventType type, Criteria criteria) {
        JsonObjectBuilder before = Json.createObjectBuilder();
        JsonObjectBuilder after = Json.createObjectBuilder();
        type.fields().forEach((name, kind) -> {
            List<String> wanted = criteria.filter().getOrDefault(name, List.of());
            JsonValue value = wanted.isEmpty() ? value(name, kind) : wanted(wanted.get(0), kind);
            before.add(name, value);
            after.add(name, value);
        });
        if (type.fields().isEmpty() || type.fields().containsKey(type.stateField())) {
            before.add(type.stateField(), first(criteria.from(), "open"));
            after.add(type.stateField(), first(criteria.to(), "closed"));
        }
        JsonObject event = Json.createObjectBuilder()
                .add("type", type.name() == null ? "" : type.name())
                .add("action", first(criteria.actions(), "update"))
                .add("key", "SAMPLE-1")
                .add("actor", "somebody@example.org")
                .add("before", before)
                .add("after", after)
                .build();
        return JsonText.pretty(event);
    }

    private static String first(List<String> values, String otherwise) {
        return values.isEmpty() ? otherwise : values.get(0);
    }

    private static JsonValue value(String name, FieldKind kind) {
        return switch (kind) {
            case TEXT -> Json.createValue("some " + name);
            case NUMBER -> Json.createValue(1);
            case BOOLEAN -> JsonValue.TRUE;
            case TIME -> Json.createValue("2026-12-01T08:00:00Z");
            case PERSON -> Json.createValue("ada@example.org");
            case OBJECT -> JsonValue.EMPTY_JSON_OBJECT;
            case LIST -> JsonValue.EMPTY_JSON_ARRAY;
        };
    }

    private static JsonValue wanted(String text, FieldKind kind) {
        if (kind == FieldKind.NUMBER && text.matches("-?\\d{1,18}")) {
            return Json.createValue(Long.parseLong(text));
        }
        return kind == FieldKind.BOOLEAN && !text.equals("true") ? JsonValue.FALSE : Json.createValue(text);
    }
}
