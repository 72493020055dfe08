package org.postcommit.api.template;

import java.util.List;
import org.postcommit.api.FieldError;
import org.postcommit.api.InvalidRequestException;

/** A template that cannot be as it is; names everything that is wrong. Nothing was changed. */
public class InvalidTemplateException extends InvalidRequestException {

    public InvalidTemplateException(List<FieldError> errors) {
        super(errors);
    }
}
