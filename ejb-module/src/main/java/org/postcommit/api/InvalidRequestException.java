package org.postcommit.api;

import java.util.List;
import java.util.stream.Collectors;

/** Something that cannot be taken as it is; names everything that is wrong. Nothing was stored or changed. */
public abstract class InvalidRequestException extends PostcommitException {

    private final List<FieldError> errors;

    protected InvalidRequestException(List<FieldError> errors) {
        super(errors.stream().map(e -> e.field() + ": " + e.message()).collect(Collectors.joining("; ")));
        this.errors = List.copyOf(errors);
    }

    public List<FieldError> errors() {
        return errors;
    }
}
