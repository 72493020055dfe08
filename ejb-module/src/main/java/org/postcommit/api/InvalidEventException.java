package org.postcommit.api;

import java.util.List;
import java.util.stream.Collectors;

/**
 * An event that cannot be taken as it is, or that a rule with {@code failFast} refused; names everything that is wrong.
 * Nothing was stored.
 */
public class InvalidEventException extends PostcommitException {

    private final List<FieldError> errors;

    public InvalidEventException(List<FieldError> errors) {
        super(errors.stream().map(e -> e.field() + ": " + e.message()).collect(Collectors.joining("; ")));
        this.errors = List.copyOf(errors);
    }

    public List<FieldError> errors() {
        return errors;
    }
}
