package org.postcommit.api.json;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postcommit.api.rule.Criteria;

/** A rule's criteria: {@code {"match":"all","changed":["status"],"filter":{"project":["web","api"]}}}. */
final class CriteriaJson {

    private enum Match {
        ALL,
        ANY
    }

    private CriteriaJson() {}

    static Criteria read(JsonFields fields) {
        return new Criteria(
                fields.choice("match", Match.class) == Match.ANY,
                fields.texts("changed"),
                fields.texts("actions"),
                fields.texts("from"),
                fields.texts("to"),
                filter(fields));
    }

    private static Map<String, List<String>> filter(JsonFields fields) {
        Map<String, List<String>> filter = new LinkedHashMap<>();
        JsonObject object = fields.free("filter");
        if (object != null) {
            object.forEach((name, value) -> filter.put(name, wanted(fields, "filter." + name, value)));
        }
        return filter;
    }

    private static List<String> wanted(JsonFields fields, String name, JsonValue value) {
        List<String> wanted = new ArrayList<>();
        if (value instanceof JsonArray array) {
            for (int i = 0; i < array.size(); i++) {
                scalar(fields, name + "[" + i + "]", array.get(i), wanted);
            }
        } else {
            scalar(fields, name, value, wanted);
        }
        return wanted;
    }

    private static void scalar(JsonFields fields, String name, JsonValue value, List<String> wanted) {
        if (value instanceof JsonStructure || value == JsonValue.NULL) {
            fields.error(name, "has to be a string, a number, true or false, or a list of such");
        } else {
            wanted.add(value instanceof JsonString text ? text.getString() : value.toString());
        }
    }

    /** {@code null} when there are none. */
    static JsonObject write(Criteria criteria) {
        return criteria.equals(Criteria.NONE)
                ? null
                : new JsonParts()
                        .text("match", criteria.any() ? "any" : "all")
                        .texts("changed", criteria.changed())
                        .texts("actions", criteria.actions())
                        .texts("from", criteria.from())
                        .texts("to", criteria.to())
                        .value("filter", criteria.filter().isEmpty() ? null : filter(criteria.filter()))
                        .build();
    }

    private static JsonObject filter(Map<String, List<String>> filter) {
        var object = Json.createObjectBuilder();
        filter.forEach((name, wanted) ->
                object.add(name, wanted.size() == 1 ? Json.createValue(wanted.get(0)) : list(wanted)));
        return object.build();
    }

    private static JsonArray list(List<String> texts) {
        return Json.createArrayBuilder(texts).build();
    }
}
