package org.postcommit.api.template;

import java.util.List;
import java.util.stream.Collectors;
import org.postcommit.api.FieldError;
import org.postcommit.api.PostcommitException;

/** A template that cannot be as it is; names everything that is wrong. Nothing was changed. */
public class InvalidTemplateException extends PostcommitException {

    private final List<FieldError> errors;

    public InvalidTemplateException(List<FieldError> errors) {
        super(errors.stream().map(e -> e.field() + ": " + e.message()).collect(Collectors.joining("; ")));
        this.errors = List.copyOf(errors);
    }

    public List<FieldError> errors() {
        return errors;
    }
}
