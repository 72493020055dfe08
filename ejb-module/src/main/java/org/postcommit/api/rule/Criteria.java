package org.postcommit.api.rule;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an event has to be like; each criterion that is empty is none.
 *
 * @param any whether one criterion that is met is enough; else all have to be
 * @param changed fields one of which has to differ before and after
 * @param actions one of which was done
 * @param from states one of which it had before (the event type's {@code stateField})
 * @param to states one of which it has afterwards; with {@code from} or {@code to} the state has to have changed
 * @param filter values that fields have afterwards (before, when it is gone): field name, and what it has to be as text
 */
public record Criteria(
        boolean any,
        List<String> changed,
        List<String> actions,
        List<String> from,
        List<String> to,
        Map<String, List<String>> filter)
        implements Serializable {

    public static final Criteria NONE = new Criteria(false, null, null, null, null, null);

    public Criteria {
        changed = changed == null ? List.of() : List.copyOf(changed);
        actions = actions == null ? List.of() : List.copyOf(actions);
        from = from == null ? List.of() : List.copyOf(from);
        to = to == null ? List.of() : List.copyOf(to);
        filter = filter == null ? Map.of() : new LinkedHashMap<>(filter);
    }
}
