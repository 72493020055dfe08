package org.postcommit.api.json;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.postcommit.api.contact.Condition;
import org.postcommit.api.contact.Operator;

/**
 * A condition as JSON: {@code {"all":[…]}} or {@code {"any":[…]}} of conditions, or a comparison such as
 * {@code {"field":"city","is":"Graz"}}.
 */
public final class ConditionJson {

    private static final String OPERATORS = String.join(
            ", ",
            Arrays.stream(Operator.values())
                    .filter(operator -> operator != Operator.IS_NOT_SET)
                    .map(Operator::word)
                    .toList());

    private ConditionJson() {}

    /** For an object within another. What could not be read is a test without an operator, and an error. */
    public static Condition read(JsonFields fields) {
        return read(fields, 1);
    }

    private static Condition read(JsonFields fields, int level) {
        for (String word : List.of("all", "any")) {
            if (fields.any(word) != null) {
                if (level > Condition.Group.MAX_DEPTH) {
                    fields.error(word, "is nested deeper than " + Condition.Group.MAX_DEPTH + " levels");
                    return Condition.EVERYBODY;
                }
                return new Condition.Group(word.equals("all"), fields.objects(word, part -> read(part, level + 1)));
            }
        }
        return test(fields);
    }

    private static Condition test(JsonFields fields) {
        String field = fields.text("field");
        List<Operator> given = Arrays.stream(Operator.values())
                .filter(operator -> operator != Operator.IS_NOT_SET && fields.any(operator.word()) != null)
                .toList();
        if (given.size() > 1) {
            fields.error(given.get(1).word(), "stands beside " + given.get(0).word() + "; make it a test of its own");
        }
        if (given.isEmpty()) {
            fields.error("field", "is compared with nothing; add one of " + OPERATORS);
            return new Condition.Test(field, null, List.of());
        }
        return test(field, given.get(0), fields);
    }

    private static Condition test(String field, Operator operator, JsonFields fields) {
        if (operator == Operator.IS_SET) {
            return new Condition.Test(
                    field, fields.flag(operator.word()) ? Operator.IS_SET : Operator.IS_NOT_SET, List.of());
        }
        JsonValue value = fields.any(operator.word());
        List<Object> values = new ArrayList<>();
        if (operator == Operator.IN) {
            if (value instanceof JsonArray array) {
                for (int i = 0; i < array.size(); i++) {
                    add(array.get(i), "in[" + i + "]", fields, values);
                }
            } else {
                fields.error("in", "has to be a list");
            }
        } else {
            add(value, operator.word(), fields, values);
        }
        return new Condition.Test(field, operator, values);
    }

    private static void add(JsonValue value, String name, JsonFields fields, List<Object> values) {
        switch (value.getValueType()) {
            case STRING -> values.add(((JsonString) value).getString());
            case NUMBER -> number((JsonNumber) value, name, fields, values);
            case TRUE, FALSE -> values.add(value == JsonValue.TRUE);
            default -> fields.error(name, "has to be a string, a number, true or false");
        }
    }

    private static void number(JsonNumber value, String name, JsonFields fields, List<Object> values) {
        try {
            values.add(PlainNumber.of(value.bigDecimalValue()));
        } catch (ArithmeticException e) {
            fields.error(name, e.getMessage());
        }
    }

    public static JsonObject write(Condition condition) {
        if (condition instanceof Condition.Group group) {
            JsonArrayBuilder parts = Json.createArrayBuilder();
            group.parts().forEach(part -> parts.add(write(part)));
            return Json.createObjectBuilder()
                    .add(group.all() ? "all" : "any", parts)
                    .build();
        }
        var test = (Condition.Test) condition;
        var object = new JsonParts().text("field", test.field());
        return switch (test.operator()) {
            case IS_SET -> object.value("isSet", JsonValue.TRUE).build();
            case IS_NOT_SET -> object.value("isSet", JsonValue.FALSE).build();
            case IN ->
                object.value("in", JsonData.json(Map.of("in", test.values())).get("in"))
                        .build();
            default ->
                object.value(
                                test.operator().word(),
                                JsonData.json(Map.of("value", test.values().get(0)))
                                        .get("value"))
                        .build();
        };
    }
}
