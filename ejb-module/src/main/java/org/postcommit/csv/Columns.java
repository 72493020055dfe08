package org.postcommit.csv;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.postcommit.api.FieldError;

/**
 * Which columns a list may have, in any order.
 *
 * @param all as they are written
 * @param needed those it cannot do without
 * @param fault what is wrong with another column; {@code null} when there may be one of this name
 */
public record Columns(List<String> all, List<String> needed, UnaryOperator<String> fault) {

    public Columns(List<String> all, List<String> needed) {
        this(
                all,
                needed,
                name -> "has an unknown column '" + shortened(name) + "'; the columns are " + String.join(",", all)
                        + ", separated by commas");
    }

    public Columns {
        all = List.copyOf(all);
        needed = List.copyOf(needed);
    }

    /**
     * The names in a header as they are spelled here.
     *
     * @param errors gets what is wrong with them
     */
    List<String> read(List<String> header, List<FieldError> errors) {
        List<String> names = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String given : header) {
            String name = spelled(given.strip());
            names.add(name);
            String wrong = all.contains(name) ? null : fault.apply(name);
            if (wrong != null) {
                error(errors, wrong);
            } else if (!seen.add(name)) {
                error(errors, "has the column " + name + " twice; leave one of them out");
            }
        }
        if (errors.isEmpty()) {
            needed.stream()
                    .filter(name -> !seen.contains(name))
                    .forEach(name -> error(errors, "has no column " + name + "; add it to the first line"));
        }
        return names;
    }

    private String spelled(String given) {
        return all.stream().filter(given::equalsIgnoreCase).findFirst().orElse(given);
    }

    public static String shortened(String name) {
        return name.length() > 60 ? name.substring(0, 60) + "…" : name;
    }

    private static void error(List<FieldError> errors, String message) {
        errors.add(new FieldError(CsvLines.FIELD, message));
    }

    @Override
    public String toString() {
        return String.join(",", all);
    }
}
