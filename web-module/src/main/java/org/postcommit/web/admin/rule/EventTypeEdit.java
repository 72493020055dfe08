package org.postcommit.web.admin.rule;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postcommit.api.FieldError;
import org.postcommit.api.rule.EventType;
import org.postcommit.api.rule.FieldKind;
import org.postcommit.web.admin.Typed;

/** An event type while somebody declares it. */
public class EventTypeEdit implements Serializable {

    private static final long serialVersionUID = 1;

    private final boolean fresh;
    private final List<Field> fields = new ArrayList<>();
    private String name;
    private String description;
    private String stateField;

    /** One line of the fields. */
    public static class Field implements Serializable {

        private static final long serialVersionUID = 1;

        private String name;
        private FieldKind kind;

        Field(String name, FieldKind kind) {
            this.name = name;
            this.kind = kind;
        }

        private boolean isBlank() {
            return name == null || name.isBlank();
        }

        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }

        public FieldKind getKind() {
            return kind;
        }

        public void setKind(FieldKind kind) {
            this.kind = kind;
        }
    }

    /**
     * @param fresh whether it is not declared yet
     */
    EventTypeEdit(EventType type, boolean fresh) {
        this.fresh = fresh;
        name = type.name();
        description = type.description();
        stateField = type.stateField();
        type.fields().forEach((field, kind) -> fields.add(new Field(field, kind)));
        if (fields.isEmpty()) {
            addField();
        }
    }

    EventType type() {
        Map<String, FieldKind> kinds = new LinkedHashMap<>();
        fields.stream().filter(field -> !field.isBlank()).forEach(field -> kinds.put(field.name.strip(), field.kind));
        return new EventType(Typed.line(name), Typed.line(description), kinds, Typed.line(stateField));
    }

    /** What {@link #type()} cannot tell: two lines about one field. */
    List<FieldError> complaints() {
        return fields.stream()
                .filter(field -> !field.isBlank())
                .filter(field -> fields.stream()
                        .anyMatch(other -> other != field
                                && !other.isBlank()
                                && other.name.strip().equals(field.name.strip())))
                .map(field -> new FieldError("fields." + field.name.strip(), "is there twice"))
                .distinct()
                .toList();
    }

    public void addField() {
        fields.add(new Field(null, FieldKind.TEXT));
    }

    public void removeField(Field field) {
        fields.remove(field);
    }

    public boolean isFresh() {
        return fresh;
    }

    public List<Field> getFields() {
        return fields;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public String getStateField() {
        return stateField;
    }

    public void setStateField(String stateField) {
        this.stateField = stateField;
    }
}
