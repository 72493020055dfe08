package org.postcommit.web.admin.rule;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.postcommit.api.rule.EventRow;
import org.postcommit.api.rule.EventType;
import org.postcommit.api.rule.RuleAdmin;

/** What is known of event types: the declared ones, and those of the events recorded last. */
public class KnownEvents implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int LOOKED_AT = 200;

    /** By name; {@code null} where nothing is declared. */
    private final Map<String, EventType> types = new TreeMap<>();

    private KnownEvents(List<EventRow> recorded, List<EventType> declared) {
        recorded.forEach(row -> types.put(row.type(), null));
        declared.forEach(type -> types.put(type.name(), type));
    }

    static KnownEvents of(RuleAdmin admin) {
        return new KnownEvents(admin.events(null, 0, LOOKED_AT).items(), admin.eventTypes());
    }

    public List<String> getTypes() {
        return List.copyOf(types.keySet());
    }

    /** Recorded, but not declared. */
    public List<String> getUndeclared() {
        return types.entrySet().stream()
                .filter(type -> type.getValue() == null)
                .map(Map.Entry::getKey)
                .collect(Collectors.toList());
    }

    public boolean isDeclared(String name) {
        return name != null && types.get(name) != null;
    }

    String stateField(String name) {
        return isDeclared(name) ? types.get(name).stateField() : EventType.DEFAULT_STATE_FIELD;
    }

    /** As declared, else as the last recorded event looks. */
    EventType type(String name, RuleAdmin admin) {
        if (isDeclared(name)) {
            return types.get(name);
        }
        List<EventRow> last =
                name == null ? List.of() : admin.events(name, 0, 1).items();
        return new EventType(
                name,
                null,
                last.isEmpty()
                        ? null
                        : SeenFields.of(admin.event(last.get(0).id()).json()),
                null);
    }
}
