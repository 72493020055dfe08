package org.postcommit.submission;

import java.util.ArrayList;
import java.util.List;
import org.postcommit.api.FieldError;

/** What was found wrong so far. */
class FieldErrors {

    private final List<FieldError> errors = new ArrayList<>();

    List<FieldError> list() {
        return errors;
    }

    void add(String field, String message) {
        errors.add(new FieldError(field, message));
    }

    /** Whether the value may stand in a header; if not, that is noted. */
    boolean line(String field, String value, int max) {
        if (value.chars().anyMatch(c -> c == '\r' || c == '\n' || c == 0)) {
            add(field, "contains a line break or NUL; it has to be one line");
            return false;
        }
        if (value.length() > max) {
            add(field, "has " + value.length() + " characters; at most " + max + " are allowed");
            return false;
        }
        return true;
    }
}
