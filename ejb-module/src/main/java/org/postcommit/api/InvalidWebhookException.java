package org.postcommit.api;

import java.util.List;

/** A webhook that cannot be as it was asked for; names everything that is wrong. Nothing was changed. */
public class InvalidWebhookException extends InvalidRequestException {

    public InvalidWebhookException(List<FieldError> errors) {
        super(errors);
    }
}
