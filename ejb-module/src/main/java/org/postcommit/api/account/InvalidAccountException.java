package org.postcommit.api.account;

import java.util.List;
import org.postcommit.api.FieldError;
import org.postcommit.api.InvalidRequestException;

/** An account that cannot be as it was asked for; names everything that is wrong. Nothing was changed. */
public class InvalidAccountException extends InvalidRequestException {

    public InvalidAccountException(List<FieldError> errors) {
        super(errors);
    }
}
