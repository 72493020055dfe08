package org.postcommit.api.directory;

import java.util.List;
import java.util.stream.Collectors;
import org.postcommit.api.FieldError;
import org.postcommit.api.PostcommitException;

/** A person, or a list of people, that cannot be as it was given; names everything that is wrong. Nothing was changed. */
public class InvalidPersonException extends PostcommitException {

    private final List<FieldError> errors;

    public InvalidPersonException(List<FieldError> errors) {
        super(errors.stream().map(e -> e.field() + ": " + e.message()).collect(Collectors.joining("; ")));
        this.errors = List.copyOf(errors);
    }

    public List<FieldError> errors() {
        return errors;
    }
}
