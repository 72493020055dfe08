package org.postcommit.web.admin.contact;

import java.io.Serializable;
import java.util.List;
import org.postcommit.api.FieldError;

/** What is wrong with a segment, for the places beside its fields. */
record SegmentFaults(List<FieldError> errors) implements Serializable {

    static final SegmentFaults NONE = new SegmentFaults(List.of());

    private static final List<String> ABOUT_ITSELF = List.of("key", "name", "description");

    /** Nothing is wrong with what says who belongs to it. */
    boolean spareItsMembers() {
        return errors.stream().allMatch(error -> ABOUT_ITSELF.contains(error.field()));
    }

    /** What is wrong with a field; empty when nothing is. */
    String at(String field) {
        return errors.stream()
                .filter(error -> error.field().equals(field) || error.field().startsWith(field + "["))
                .map(error -> inWords(field, error))
                .findFirst()
                .orElse("");
    }

    /** The tenth of many addresses is to be found. */
    private static String inWords(String field, FieldError error) {
        String place = error.field().substring(field.length());
        String line = place.isEmpty() ? "This " : "Line " + (Integer.parseInt(place.replaceAll("\\D", "")) + 1) + " ";
        return line + error.message() + ".";
    }
}
