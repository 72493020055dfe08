package org.postcommit.web.rest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import org.postcommit.api.FieldError;
import org.postcommit.api.admin.SettingRow;
import org.postcommit.api.json.JsonData;
import org.postcommit.api.json.JsonFields;

/** A run-time setting as JSON: numbers, {@code true} and {@code false} as such, no address as {@code null}. */
class SettingJson {

    private SettingJson() {}

    /**
     * The text of {@code {"value":…}}; numbers and flags may be strings.
     *
     * @throws BadRequest when there is none
     */
    static String value(String body) {
        List<FieldError> errors = new ArrayList<>();
        JsonObject object = JsonData.object(body);
        var fields = new JsonFields(object, "", errors);
        String value = fields.scalar("value");
        fields.refuseUnknown();
        if (!object.containsKey("value")) {
            fields.error("value", "is missing; give {\"value\": …}");
        }
        if (!errors.isEmpty()) {
            throw new BadRequest(errors);
        }
        return value == null ? "" : value;
    }

    static JsonObject list(List<SettingRow> rows) {
        return Answers.all(rows, SettingJson::builder);
    }

    static JsonObject of(SettingRow row) {
        return builder(row).build();
    }

    private static JsonObjectBuilder builder(SettingRow row) {
        return Json.createObjectBuilder()
                .add("key", row.key())
                .add("value", typed(row.kind(), row.value()))
                .add("origin", row.stored() ? "stored" : "environment")
                .add("initial", typed(row.kind(), row.initial()))
                .add("variable", row.variable())
                .add("changedBy", Answers.text(row.changedBy()))
                .add("changedAt", Answers.text(row.changedAt()));
    }

    private static JsonValue typed(SettingRow.Kind kind, String value) {
        return switch (kind) {
            case NUMBER -> Json.createValue(Long.parseLong(value));
            case FLAG -> Boolean.parseBoolean(value) ? JsonValue.TRUE : JsonValue.FALSE;
            case CHOICE -> Json.createValue(value);
            case ADDRESS -> Answers.text(value.isEmpty() ? null : value);
        };
    }
}
