package org.postcommit.api;

import java.util.List;
import java.util.stream.Collectors;

/** A request that cannot be accepted as it is; names everything that is wrong. Nothing was stored. */
public class InvalidNotificationException extends PostcommitException {

    private final List<FieldError> errors;

    public InvalidNotificationException(List<FieldError> errors) {
        super(errors.stream().map(e -> e.field() + ": " + e.message()).collect(Collectors.joining("; ")));
        this.errors = List.copyOf(errors);
    }

    public List<FieldError> errors() {
        return errors;
    }
}
