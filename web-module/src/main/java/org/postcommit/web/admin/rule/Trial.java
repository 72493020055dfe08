package org.postcommit.web.admin.rule;

import java.util.List;
import java.util.Set;
import org.postcommit.api.FieldError;

/** What a rule has to have before it can be tried. */
class Trial {

    /** Nobody needs them to see what a rule does. */
    private static final Set<String> IMMATERIAL = Set.of("key", "name", "order", "type", "cancelledBy");

    private Trial() {}

    /** Those errors of a rule that keep it from being tried. */
    static List<FieldError> obstacles(List<FieldError> errors) {
        return errors.stream()
                .filter(error -> !IMMATERIAL.contains(error.field()))
                .toList();
    }
}
