package org.postcommit.api.json;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.postcommit.api.FieldError;

/**
 * Reads the fields of one JSON object, noting every error with the path of its field, and what was never asked for.
 * A field that is there but cannot be read is not taken for a missing one: lists keep their length, texts and files
 * are not {@code null}. Longer than most classes, since each kind of field has a method of its own, in the same manner.
 */
public class JsonFields {

    private final JsonObject object;
    private final String path;
    private final List<FieldError> errors;
    private final Set<String> known = new HashSet<>();

    public JsonFields(JsonObject object, String path, List<FieldError> errors) {
        this.object = object;
        this.path = path;
        this.errors = errors;
    }

    public String text(String name) {
        JsonValue value = value(name);
        String text = string(name);
        return value != null && text == null ? value.toString() : text;
    }

    /** A string, a number, {@code true} or {@code false} as text. */
    public String scalar(String name) {
        JsonValue value = value(name);
        if (value == null || value instanceof JsonString) {
            return value == null ? null : ((JsonString) value).getString();
        }
        if (value instanceof JsonStructure) {
            error(name, "has to be a string, a number, true or false");
            return null;
        }
        return value.toString();
    }

    public Instant instant(String name) {
        String text = string(name);
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            error(name, "is no time; write it like 2026-12-01T08:00:00Z");
            return null;
        }
    }

    /** The bytes of a file, which may not be missing. */
    public byte[] base64(String name) {
        if (value(name) == null) {
            error(name, "is missing");
        }
        String text = string(name);
        try {
            return text == null ? new byte[0] : Base64.getMimeDecoder().decode(checkedBase64(text));
        } catch (IllegalArgumentException e) {
            error(name, "is no base64 (RFC 4648)");
            return new byte[0];
        }
    }

    private static String checkedBase64(String text) {
        if (!text.chars().allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || "+/=\r\n".indexOf(c) >= 0))) {
            throw new IllegalArgumentException("not in the alphabet");
        }
        return text;
    }

    public <E extends Enum<E>> E choice(String name, Class<E> type) {
        String text = string(name);
        if (text == null) {
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(text)) {
                return constant;
            }
        }
        error(
                name,
                "has to be one of " + Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT));
        return null;
    }

    public boolean flag(String name) {
        return flag(name, false);
    }

    public boolean flag(String name, boolean standard) {
        JsonValue value = value(name);
        if (value != null && value != JsonValue.TRUE && value != JsonValue.FALSE) {
            error(name, "has to be true or false");
        }
        return value == null ? standard : value == JsonValue.TRUE;
    }

    /** A list of objects, each read by the function. */
    public <T> List<T> objects(String name, Function<JsonFields, T> reader) {
        List<T> items = new ArrayList<>();
        JsonArray array = array(name);
        for (int i = 0; array != null && i < array.size(); i++) {
            String element = name + "[" + i + "]";
            if (array.get(i) instanceof JsonObject item) {
                items.add(read(new JsonFields(item, path + element + ".", errors), reader));
            } else {
                error(element, "has to be an object");
                items.add(reader.apply(new JsonFields(JsonValue.EMPTY_JSON_OBJECT, "", new ArrayList<>())));
            }
        }
        return items;
    }

    public List<String> texts(String name) {
        List<String> items = new ArrayList<>();
        JsonArray array = array(name);
        for (int i = 0; array != null && i < array.size(); i++) {
            if (array.get(i) instanceof JsonString item) {
                items.add(item.getString());
            } else {
                error(name + "[" + i + "]", "has to be a string");
            }
        }
        return array == null ? null : items;
    }

    public <T> T object(String name, Function<JsonFields, T> reader) {
        JsonValue value = value(name);
        if (value == null || value instanceof JsonObject) {
            return value == null ? null : read(new JsonFields((JsonObject) value, path + name + ".", errors), reader);
        }
        error(name, "has to be an object");
        return null;
    }

    /** Whatever is there; {@code null} for nothing. */
    JsonValue any(String name) {
        return value(name);
    }

    /**
     * The field {@code idempotencyKey}, which may be given beside the JSON instead.
     *
     * @param beside may be {@code null}
     */
    String idempotencyKey(String beside) {
        String key = text("idempotencyKey");
        if (key != null && beside != null && !key.equals(beside)) {
            error("idempotencyKey", "differs from the Idempotency-Key header; give it once");
        }
        return beside == null ? key : beside;
    }

    /** An object whose names are free; the reader gets each of them. */
    public JsonObject free(String name) {
        JsonValue value = value(name);
        if (value == null || value instanceof JsonObject) {
            return (JsonObject) value;
        }
        error(name, "has to be an object");
        return null;
    }

    /** An object whose names and values are free, as {@link JsonData plain values}. */
    public Map<String, Object> data(String name) {
        JsonObject object = free(name);
        try {
            return JsonData.map(object);
        } catch (UnfitDataException e) {
            errors.add(e.in(path + name));
            return Map.of();
        }
    }

    /** Such as {@code PT72H}, {@code P3D} or {@code P2W}. */
    public Duration duration(String name) {
        String text = string(name);
        try {
            return text == null ? null : text.endsWith("W") ? weeks(text) : Duration.parse(text);
        } catch (DateTimeException e) {
            error(name, "is no duration; write it like PT72H or P3D (ISO 8601)");
            return null;
        }
    }

    private static Duration weeks(String text) {
        Period period = Period.parse(text);
        if (period.toTotalMonths() != 0) {
            throw new DateTimeException("months differ in length");
        }
        return Duration.ofDays(period.getDays());
    }

    public void error(String name, String message) {
        errors.add(new FieldError(path + name, message));
    }

    /** Notes every field that nobody asked for. */
    public void refuseUnknown() {
        object.keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> error(
                        name, "is unknown; there are " + known.stream().sorted().toList()));
    }

    private static <T> T read(JsonFields fields, Function<JsonFields, T> reader) {
        T item = reader.apply(fields);
        fields.refuseUnknown();
        return item;
    }

    private String string(String name) {
        JsonValue value = value(name);
        if (value == null || value instanceof JsonString) {
            return value == null ? null : ((JsonString) value).getString();
        }
        error(name, "has to be a string");
        return null;
    }

    private JsonArray array(String name) {
        JsonValue value = value(name);
        if (value == null || value instanceof JsonArray) {
            return (JsonArray) value;
        }
        error(name, "has to be a list");
        return null;
    }

    private JsonValue value(String name) {
        known.add(name);
        JsonValue value = object.get(name);
        return value == JsonValue.NULL ? null : value;
    }
}
