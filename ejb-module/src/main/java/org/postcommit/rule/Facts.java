package org.postcommit.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.postcommit.api.Event;
import org.postcommit.api.rule.EventType;

/**
 * An event as rules look at it, its fields plain values.
 *
 * @param before never {@code null}
 * @param after never {@code null}
 * @param changed names of the fields that differ, in their order
 * @param stateField name of the one that holds the state
 */
record Facts(
        Event event, Map<String, Object> before, Map<String, Object> after, List<String> changed, String stateField) {

    static Facts of(Event event, EventType declared) {
        Map<String, Object> before = event.before() == null ? Map.of() : event.before();
        Map<String, Object> after = event.after() == null ? Map.of() : event.after();
        return new Facts(
                event,
                before,
                after,
                changed(before, after),
                declared == null ? EventType.DEFAULT_STATE_FIELD : declared.stateField());
    }

    private static List<String> changed(Map<String, Object> before, Map<String, Object> after) {
        Set<String> names = new LinkedHashSet<>(after.keySet());
        names.addAll(before.keySet());
        List<String> changed = new ArrayList<>(names);
        changed.removeIf(name -> same(before.get(name), after.get(name)));
        return changed;
    }

    /** 5 and 5.00 are the same amount. */
    private static boolean same(Object one, Object other) {
        return one instanceof Number && other instanceof Number
                ? new BigDecimal(one.toString()).compareTo(new BigDecimal(other.toString())) == 0
                : Objects.equals(one, other);
    }

    /** The fields as they are now, or as they were when it is gone. */
    Map<String, Object> latest() {
        return event.after() == null ? before : after;
    }

    /** A field or, with dots, a field in a field; {@code null} when it is not there. */
    Object value(String path) {
        Object value = latest();
        for (String name : path.split("\\.")) {
            value = value instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return value;
    }

    String stateBefore() {
        return text(before.get(stateField));
    }

    String stateAfter() {
        return text(after.get(stateField));
    }

    /** What conditions and templates may name. */
    Map<String, Object> data(Map<String, Object> actor) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("type", event.type());
        about.put("action", event.action());
        about.put("key", event.key());
        about.put("actor", event.actor());
        about.put("at", event.at().toString());
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("event", about);
        data.put("before", before);
        data.put("after", after);
        data.put("changed", changed);
        data.put("actor", actor);
        return data;
    }

    static String text(Object value) {
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros().toPlainString();
        }
        return value == null ? null : value.toString();
    }
}
