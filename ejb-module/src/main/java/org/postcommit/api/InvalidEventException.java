package org.postcommit.api;

import java.util.List;

/**
 * An event that cannot be taken as it is, or that a rule with {@code failFast} refused; names everything that is wrong.
 * Nothing was stored.
 */
public class InvalidEventException extends InvalidRequestException {

    public InvalidEventException(List<FieldError> errors) {
        super(errors);
    }
}
