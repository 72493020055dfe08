package org.postcommit.api.rule;

import java.util.List;
import java.util.stream.Collectors;
import org.postcommit.api.FieldError;
import org.postcommit.api.PostcommitException;

/** A rule or an event type that cannot be as it is; names everything that is wrong. Nothing was changed. */
public class InvalidRuleException extends PostcommitException {

    private final List<FieldError> errors;

    public InvalidRuleException(List<FieldError> errors) {
        super(errors.stream().map(e -> e.field() + ": " + e.message()).collect(Collectors.joining("; ")));
        this.errors = List.copyOf(errors);
    }

    public List<FieldError> errors() {
        return errors;
    }
}
