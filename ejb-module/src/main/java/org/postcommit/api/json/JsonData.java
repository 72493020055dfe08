package org.postcommit.api.json;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonConfig;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParsingException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.postcommit.api.FieldError;
import org.postcommit.api.InvalidNotificationException;

/**
 * Free data, such as the fields of an event: as JSON and as plain values. Plain are strings, booleans, {@code Long} for
 * whole numbers that fit, {@code BigDecimal} for other numbers, {@code null}, and lists and maps of such in the order
 * in which they were given.
 *
 * <p>Callers may also give any {@code CharSequence} and {@code Number}, enums (their name), {@code UUID}s,
 * {@code java.time} values (ISO 8601 text), any {@code Collection}, and {@code jakarta.json} values. At most 32 levels,
 * numbers of at most 400 digits, together at most ten million characters.
 */
public final class JsonData {

    private static final JsonProvider JSON = JsonProvider.provider();
    private static final JsonReaderFactory READERS =
            JSON.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

    private JsonData() {}

    /**
     * The object that a text is.
     *
     * @throws InvalidNotificationException when the text is no JSON object
     */
    public static JsonObject object(String json) {
        if (read(json) instanceof JsonObject object) {
            return object;
        }
        throw noJson("has to be a JSON object");
    }

    private static JsonValue read(String json) {
        try (var reader = READERS.createReader(new StringReader(json))) {
            return reader.readValue();
        } catch (JsonParsingException e) {
            var at = e.getLocation();
            throw noJson("is no JSON: look at line " + at.getLineNumber() + ", column " + at.getColumnNumber());
        } catch (RuntimeException e) {
            // the parser has no type of its own for what is nested too deeply
            throw noJson("is no JSON: " + e.getMessage());
        }
    }

    private static InvalidNotificationException noJson(String message) {
        return new InvalidNotificationException(List.of(new FieldError("body", message)));
    }

    /**
     * @return plain values, {@code null} for {@code null}
     * @throws UnfitDataException when it is too deep or too large
     */
    public static Map<String, Object> map(JsonObject object) {
        return plain(object);
    }

    /**
     * @return plain values, {@code null} for {@code null}
     * @throws UnfitDataException an {@link IllegalArgumentException} naming the path of the value that is to blame
     */
    public static Map<String, Object> plain(Map<String, ?> data) {
        return data == null ? null : new PlainValues().of(data);
    }

    /**
     * @return {@code null} for {@code null}
     * @throws UnfitDataException an {@link IllegalArgumentException} naming the path of the value that is to blame
     */
    public static JsonObject json(Map<String, ?> data) {
        return data == null ? null : object(plain(data));
    }

    private static JsonObject object(Map<?, ?> plain) {
        JsonObjectBuilder object = JSON.createObjectBuilder();
        plain.forEach((name, value) -> object.add((String) name, value(value)));
        return object.build();
    }

    private static JsonValue value(Object plain) {
        if (plain instanceof Map<?, ?> map) {
            return object(map);
        }
        if (plain instanceof List<?> list) {
            JsonArrayBuilder array = JSON.createArrayBuilder();
            list.forEach(item -> array.add(value(item)));
            return array.build();
        }
        if (plain instanceof Boolean flag) {
            return flag ? JsonValue.TRUE : JsonValue.FALSE;
        }
        if (plain instanceof Long number) {
            return JSON.createValue(number);
        }
        if (plain instanceof BigDecimal number) {
            return JSON.createValue(number);
        }
        return plain == null ? JsonValue.NULL : JSON.createValue((String) plain);
    }
}
