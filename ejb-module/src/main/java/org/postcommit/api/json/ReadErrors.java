package org.postcommit.api.json;

import java.util.List;
import java.util.stream.Stream;
import org.postcommit.api.FieldError;

/** Names in one answer what could not be read and what is wrong with the rest. */
public final class ReadErrors {

    private ReadErrors() {}

    /** What could not be read, and what was found wrong with the rest; a field that could not be read is named once. */
    public static List<FieldError> and(List<FieldError> unread, List<FieldError> found) {
        return Stream.concat(unread.stream(), found.stream().filter(error -> !isNamed(unread, error.field())))
                .toList();
    }

    private static boolean isNamed(List<FieldError> unread, String field) {
        return unread.stream()
                .map(FieldError::field)
                .anyMatch(name -> field.equals(name) || field.startsWith(name + "."));
    }
}
