package org.postcommit.api.contact;

import java.util.List;
import org.postcommit.api.FieldError;
import org.postcommit.api.InvalidRequestException;

/** A contact, or a list of contacts, that cannot be as it was given; names everything that is wrong. */
public class InvalidContactException extends InvalidRequestException {

    public InvalidContactException(List<FieldError> errors) {
        super(errors);
    }
}
