package org.postcommit.api.campaign;

import java.util.List;
import org.postcommit.api.FieldError;
import org.postcommit.api.InvalidRequestException;

/** A campaign that cannot be as it is; names everything that is wrong. Nothing was changed. */
public class InvalidCampaignException extends InvalidRequestException {

    public InvalidCampaignException(List<FieldError> errors) {
        super(errors);
    }
}
