package org.postcommit.web.admin.rule;

import java.io.Serializable;
import org.postcommit.api.rule.FieldKind;

/** A field that events of a type have. */
public record KnownField(String name, FieldKind kind) implements Serializable {

    /** As an expression names it; what is no identifier is reached by its name in brackets. */
    public String in(String image) {
        return name.matches("[A-Za-z_][A-Za-z0-9_]*") ? image + '.' + name : image + "[\"" + name + "\"]";
    }

    /** A comparison to start from. */
    public String example() {
        String field = in("after");
        return switch (kind) {
            case TEXT -> field + " == \"…\"";
            case NUMBER -> field + " > 2";
            case BOOLEAN -> field;
            case TIME -> field + " < \"2026-12-01\"";
            case PERSON -> field + " != event.actor";
            case OBJECT -> "has(" + field + ".name)";
            case LIST -> "\"…\" in " + field;
        };
    }
}
