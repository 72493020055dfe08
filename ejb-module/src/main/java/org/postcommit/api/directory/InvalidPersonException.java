package org.postcommit.api.directory;

import java.util.List;
import org.postcommit.api.FieldError;
import org.postcommit.api.InvalidRequestException;

/** A person, or a list of people, that cannot be as it was given; names everything that is wrong. Nothing was changed. */
public class InvalidPersonException extends InvalidRequestException {

    public InvalidPersonException(List<FieldError> errors) {
        super(errors);
    }
}
