package org.postcommit.web.admin.campaign;

import java.util.List;
import org.postcommit.api.FieldError;
import org.postcommit.web.admin.Typed;

/** A number that somebody has typed. */
final class WholeNumber {

    private WholeNumber() {}

    /** {@code null} when it is empty; one that is none is noted, and 1 instead. */
    static Integer read(String field, String typed, List<FieldError> errors) {
        String text = Typed.line(typed);
        if (text == null) {
            return null;
        }
        if (!text.matches("\\d{1,9}")) {
            errors.add(new FieldError(field, "has to be a whole number"));
            return 1;
        }
        return Integer.valueOf(text);
    }

    static String text(Integer number) {
        return number == null ? null : number.toString();
    }
}
