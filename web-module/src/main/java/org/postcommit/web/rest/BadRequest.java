package org.postcommit.web.rest;

import java.util.List;
import org.postcommit.api.FieldError;

/** The request itself is wrong, before any bean was asked. */
class BadRequest extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<FieldError> errors;

    BadRequest(List<FieldError> errors) {
        super(errors.toString());
        this.errors = List.copyOf(errors);
    }

    BadRequest(String field, String message) {
        this(List.of(new FieldError(field, message)));
    }

    List<FieldError> errors() {
        return errors;
    }
}
