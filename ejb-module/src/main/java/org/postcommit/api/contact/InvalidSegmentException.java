package org.postcommit.api.contact;

import java.util.List;
import org.postcommit.api.FieldError;
import org.postcommit.api.InvalidRequestException;

/** A segment that cannot be as it was given; names everything that is wrong. Nothing was changed. */
public class InvalidSegmentException extends InvalidRequestException {

    public InvalidSegmentException(List<FieldError> errors) {
        super(errors);
    }
}
