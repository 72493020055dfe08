package org.postcommit.api;

import java.util.List;

/** A request that cannot be accepted as it is; names everything that is wrong. Nothing was stored. */
public class InvalidNotificationException extends InvalidRequestException {

    public InvalidNotificationException(List<FieldError> errors) {
        super(errors);
    }
}
