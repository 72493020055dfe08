package org.postcommit.web.admin.rule;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.postcommit.api.FieldError;

/** What is wrong with what was typed, by the place where it is shown. */
public class Complaints implements Serializable {

    private static final long serialVersionUID = 1;

    static final Complaints NONE = new Complaints(List.of(), Set.of());

    private static final Pattern INDEX = Pattern.compile("\\[(\\d+)]");

    private final List<FieldError> errors;
    private final Set<String> places;

    /**
     * @param places paths of the fields that have a place of their own for complaints
     */
    Complaints(List<FieldError> errors, Set<String> places) {
        this.errors = List.copyOf(errors);
        this.places = Set.copyOf(places);
    }

    public boolean isNone() {
        return errors.isEmpty();
    }

    public int getCount() {
        return errors.size();
    }

    /** About a field or what is in it, as sentences; empty when there is nothing. */
    public String at(String place) {
        return errors.stream()
                .filter(error -> isAt(error, place))
                .map(error -> sentence(error, place))
                .collect(Collectors.joining(" "));
    }

    /** About the field itself, not about what is in it. */
    public String exactlyAt(String place) {
        return errors.stream()
                .filter(error -> error.field().equals(place))
                .map(error -> sentence(error, place))
                .collect(Collectors.joining(" "));
    }

    /** About what has no place of its own. */
    public List<FieldError> getOthers() {
        return errors.stream()
                .filter(error -> places.stream().noneMatch(place -> isAt(error, place)))
                .toList();
    }

    private static boolean isAt(FieldError error, String place) {
        String field = error.field();
        return place != null
                && field.startsWith(place)
                && (field.length() == place.length() || "[.".indexOf(field.charAt(place.length())) >= 0);
    }

    /** An index counts from 0, people from 1. */
    private static String sentence(FieldError error, String place) {
        String inside = error.field().substring(place.length());
        String what = INDEX.matcher(inside).replaceAll(found -> " no. " + (Integer.parseInt(found.group(1)) + 1));
        String subject = what.replaceFirst("^\\.", "").strip();
        return (subject.isEmpty() ? "It" : capitalized(subject)) + " " + error.message() + ".";
    }

    private static String capitalized(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
