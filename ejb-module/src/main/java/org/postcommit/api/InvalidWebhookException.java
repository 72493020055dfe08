package org.postcommit.api;

import java.util.List;
import java.util.stream.Collectors;

/** A webhook that cannot be as it was asked for; names everything that is wrong. Nothing was changed. */
public class InvalidWebhookException extends PostcommitException {

    private final List<FieldError> errors;

    public InvalidWebhookException(List<FieldError> errors) {
        super(errors.stream().map(e -> e.field() + ": " + e.message()).collect(Collectors.joining("; ")));
        this.errors = List.copyOf(errors);
    }

    public List<FieldError> errors() {
        return errors;
    }
}
