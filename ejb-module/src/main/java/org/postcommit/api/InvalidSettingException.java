package org.postcommit.api;

import java.util.List;

/** A value that a setting cannot have; the setting stays as it was. */
public class InvalidSettingException extends PostcommitException {

    private final FieldError error;

    public InvalidSettingException(FieldError error) {
        super(error.field() + ": " + error.message());
        this.error = error;
    }

    public List<FieldError> errors() {
        return List.of(error);
    }
}
