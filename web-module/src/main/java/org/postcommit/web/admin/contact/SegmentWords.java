package org.postcommit.web.admin.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.postcommit.api.contact.Operator;

/** How the pages say what concerns segments. */
@Named
@ApplicationScoped
public class SegmentWords {

    public String label(Operator operator) {
        return switch (operator) {
            case IS -> "is";
            case IS_NOT -> "is not";
            case CONTAINS -> "contains";
            case STARTS_WITH -> "starts with";
            case IN -> "is one of";
            case GREATER -> "is more than, or after";
            case LESS -> "is less than, or before";
            case IS_SET -> "is known";
            case IS_NOT_SET -> "is not known";
        };
    }
}
