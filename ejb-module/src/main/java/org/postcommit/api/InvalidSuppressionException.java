package org.postcommit.api;

import java.util.List;

/** An entry of the suppression list, or a list of them, that cannot be as it was given; names everything that is wrong. */
public class InvalidSuppressionException extends InvalidRequestException {

    public InvalidSuppressionException(List<FieldError> errors) {
        super(errors);
    }
}
