package org.postcommit.api.json;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Writes one JSON object; what is {@code null}, false or an empty list is left out. */
final class JsonParts {

    private static final JsonProvider JSON = JsonProvider.provider();

    private final JsonObjectBuilder object = JSON.createObjectBuilder();

    JsonParts text(String name, Object value) {
        return value(name, value == null ? null : JSON.createValue(value.toString()));
    }

    JsonParts texts(String name, List<String> values) {
        return list(name, values, JSON::createValue);
    }

    JsonParts flag(String name, boolean value) {
        return value(name, value ? JsonValue.TRUE : null);
    }

    <T> JsonParts objects(String name, List<T> items, Function<T, JsonObject> writer) {
        return list(name, items, writer);
    }

    JsonParts data(String name, Map<String, ?> data) {
        return value(name, JsonData.json(data));
    }

    JsonParts value(String name, JsonValue value) {
        if (value != null) {
            object.add(name, value);
        }
        return this;
    }

    private <T> JsonParts list(String name, List<T> items, Function<T, ? extends JsonValue> writer) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        items.forEach(item -> array.add(writer.apply(item)));
        return items.isEmpty() ? this : value(name, array.build());
    }

    JsonObject build() {
        return object.build();
    }
}
