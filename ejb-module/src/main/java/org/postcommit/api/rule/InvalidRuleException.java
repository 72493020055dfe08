package org.postcommit.api.rule;

import java.util.List;
import org.postcommit.api.FieldError;
import org.postcommit.api.InvalidRequestException;

/** A rule or an event type that cannot be as it is; names everything that is wrong. Nothing was changed. */
public class InvalidRuleException extends InvalidRequestException {

    public InvalidRuleException(List<FieldError> errors) {
        super(errors);
    }
}
