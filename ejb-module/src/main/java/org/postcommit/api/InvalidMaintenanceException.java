package org.postcommit.api;

import java.util.List;

/** A maintenance command that cannot run with these parameters; names everything that is wrong. Nothing was done. */
public class InvalidMaintenanceException extends InvalidRequestException {

    public InvalidMaintenanceException(List<FieldError> errors) {
        super(errors);
    }
}
