package org.postcommit.api.rule;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The declared shape of events. Those of a declared type may have no other fields; those of an undeclared one may have
 * any.
 *
 * @param name for example {@code issue.changed}
 * @param description for people, may be {@code null}
 * @param fields names and kinds, in the order the editor shows them
 * @param stateField the one whose change is a transition; default {@code status}
 */
public record EventType(String name, String description, Map<String, FieldKind> fields, String stateField)
        implements Serializable {

    public static final String DEFAULT_STATE_FIELD = "status";

    public EventType {
        fields = fields == null ? Map.of() : new LinkedHashMap<>(fields);
        stateField = stateField == null ? DEFAULT_STATE_FIELD : stateField;
    }
}
