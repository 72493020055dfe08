package org.postcommit.api.json;

import org.postcommit.api.FieldError;

/** A value that JSON does not know, or data without end; says where and what to do about it. */
public class UnfitDataException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final String path;
    private final String problem;

    UnfitDataException(String path, String problem) {
        super(path.isEmpty() ? problem : path + ": " + problem);
        this.path = path;
        this.problem = problem;
    }

    /** The error of the field that holds the data, for example {@code data.order.customer}. */
    public FieldError in(String field) {
        return new FieldError(path.isEmpty() ? field : field + "." + path, problem);
    }
}
