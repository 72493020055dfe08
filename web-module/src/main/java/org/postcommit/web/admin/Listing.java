package org.postcommit.web.admin;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Several values in one line with commas between them. A value that holds a comma, a quote, or a space at its ends
 * stands in double quotes, in which a quote is written twice.
 */
public class Listing {

    private static final Pattern VALUE = Pattern.compile("\\s*+(?:\"((?:[^\"]++|\"\")*+)\"?[^,]*|([^,]*))(?:,|$)");

    private Listing() {}

    public static String write(List<String> values) {
        return values.stream().map(Listing::quoted).collect(Collectors.joining(", "));
    }

    /** What is empty between two commas is left out. */
    public static List<String> read(String text) {
        List<String> values = new ArrayList<>();
        Matcher value = VALUE.matcher(text == null ? "" : text);
        while (value.find()) {
            String found = value.group(1) == null
                    ? value.group(2).strip()
                    : value.group(1).replace("\"\"", "\"");
            if (!found.isEmpty()) {
                values.add(found);
            }
        }
        return values;
    }

    private static String quoted(String value) {
        boolean plain = value.indexOf(',') < 0 && value.indexOf('"') < 0 && value.equals(value.strip());
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }
}
