package org.postcommit.api.json;

import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Copies what a caller gave as plain values; what is none it refuses, naming the path. For one copy only. */
final class PlainValues {

    private static final int MAX_DEPTH = 32;
    private static final int MAX_SIZE = 10_000_000;
    /** What a value costs beside its text; so that a small graph of shared lists cannot become a huge tree. */
    private static final int COST = 16;

    private final Deque<Object> around = new ArrayDeque<>();
    private final Deque<Object> path = new ArrayDeque<>();
    private int left = MAX_SIZE;

    Map<String, Object> of(Map<?, ?> map) {
        enter(map);
        Map<String, Object> copy = new LinkedHashMap<>();
        map.forEach((key, value) -> copy.put(name(key), below(key, value)));
        around.pop();
        return copy;
    }

    private List<Object> of(Collection<?> items) {
        enter(items);
        List<Object> copy = new ArrayList<>(items.size());
        items.forEach(item -> copy.add(below(copy.size(), item)));
        around.pop();
        return copy;
    }

    private void enter(Object container) {
        if (around.stream().anyMatch(outer -> outer == container)) {
            throw unfit("contains itself");
        }
        if (around.size() == MAX_DEPTH) {
            throw unfit("is nested deeper than " + MAX_DEPTH + " levels");
        }
        around.push(container);
    }

    private Object below(Object step, Object value) {
        path.addLast(step);
        spend(COST);
        Object plain = value(value);
        path.removeLast();
        return plain;
    }

    private String name(Object key) {
        if (key instanceof String name) {
            spend(name.length());
            return name;
        }
        throw unfit("has the key " + key + ", which is " + kind(key) + "; keys have to be strings");
    }

    private Object value(Object value) {
        if (value == null || value instanceof Boolean) {
            return value;
        }
        if (value instanceof JsonValue json) {
            return fromJson(json);
        }
        if (value instanceof Map<?, ?> map) {
            return of(map);
        }
        if (value instanceof Collection<?> items) {
            return of(items);
        }
        return value instanceof Number number ? number(number) : text(asText(value));
    }

    private Object fromJson(JsonValue value) {
        return switch (value.getValueType()) {
            case OBJECT -> of(value.asJsonObject());
            case ARRAY -> of((Collection<?>) value.asJsonArray());
            case STRING -> text(((JsonString) value).getString());
            case NUMBER -> number(((JsonNumber) value).bigDecimalValue());
            case TRUE -> true;
            case FALSE -> false;
            case NULL -> null;
        };
    }

    private String text(String text) {
        spend(text.length());
        return text;
    }

    private String asText(Object value) {
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof ZonedDateTime time) {
            return time.toOffsetDateTime().toString();
        }
        if (value instanceof CharSequence || value instanceof UUID || isTime(value)) {
            return value.toString();
        }
        throw unfit("is " + kind(value) + "; use maps, lists, strings, numbers, booleans and java.time values");
    }

    private static boolean isTime(Object value) {
        return value.getClass().getPackageName().equals("java.time")
                && (value instanceof TemporalAccessor || value instanceof TemporalAmount || value instanceof ZoneId);
    }

    private Object number(Number number) {
        try {
            return PlainNumber.of(number);
        } catch (ArithmeticException e) {
            throw unfit(e.getMessage());
        }
    }

    private void spend(int size) {
        left -= size;
        if (left < 0) {
            throw unfit("makes the data too large; all of it together may have " + MAX_SIZE + " characters");
        }
    }

    private static String kind(Object value) {
        return value == null ? "null" : "a " + value.getClass().getTypeName();
    }

    private UnfitDataException unfit(String problem) {
        var text = new StringBuilder();
        for (Object step : path) {
            text.append(step instanceof Integer ? "[" + step + "]" : text.isEmpty() ? step : "." + step);
        }
        return new UnfitDataException(text.toString(), problem);
    }
}
