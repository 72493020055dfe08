package org.postcommit.api.consent;

import java.util.List;
import org.postcommit.api.FieldError;
import org.postcommit.api.InvalidRequestException;

/** A consent or a topic, or a list of them, that cannot be as it was given; names everything that is wrong. */
public class InvalidConsentException extends InvalidRequestException {

    public InvalidConsentException(List<FieldError> errors) {
        super(errors);
    }
}
