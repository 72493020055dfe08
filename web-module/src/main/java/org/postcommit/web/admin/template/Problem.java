package org.postcommit.web.admin.template;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postcommit.api.FieldError;

/**
 * Something wrong with a template, and where in the editor it is.
 *
 * @param field the field's path as the api names it
 * @param text which of the texts, counted from 0; -1 when it is in none
 * @param language of that text; {@code null} when it is in none
 * @param part {@code subject}, {@code html}, {@code text}, {@code sample}, {@code images} or {@code settings}
 * @param line counted from 1; 0 when it is not known
 * @param message a clause that follows the part's name
 */
public record Problem(String field, int text, String language, String part, int line, String message)
        implements Serializable {

    private static final Set<String> PARTS = Set.of("subject", "html", "text");
    private static final Pattern TEXT = Pattern.compile("texts\\[(\\d{1,6})](?:\\.(\\w+))?");
    private static final Pattern LINE = Pattern.compile("line (\\d{1,6})(?: of (\\S+)[^:]*)?: (.*)", Pattern.DOTALL);

    /** The line of another template says nothing about a place in this editor. */
    static Problem of(FieldError error, String key, List<TextEdit> texts) {
        Matcher found = LINE.matcher(error.message());
        boolean here =
                found.matches() && (found.group(2) == null || found.group(2).equals(key));
        int line = here ? Integer.parseInt(found.group(1)) : 0;
        String message = here ? found.group(3) : error.message();
        Matcher place = TEXT.matcher(error.field());
        if (place.matches() && Integer.parseInt(place.group(1)) < texts.size()) {
            int index = Integer.parseInt(place.group(1));
            String part = PARTS.contains(String.valueOf(place.group(2))) ? place.group(2) : "html";
            return new Problem(error.field(), index, texts.get(index).getLanguage(), part, line, message);
        }
        return new Problem(error.field(), -1, null, elsewhere(error.field()), line, message);
    }

    private static String elsewhere(String field) {
        if (field.equals("sample") || field.equals("data")) {
            return "sample";
        }
        if (field.startsWith("images")) {
            return "images";
        }
        return PARTS.contains(field) ? field : "settings";
    }

    /** Where it is, as the editor calls it. */
    public String label() {
        String name = switch (part) {
            case "subject" -> "Subject";
            case "html" -> "HTML";
            case "text" -> "Text";
            case "sample" -> "Sample data";
            default -> field;
        };
        return line == 0 ? name : name + ", line " + line;
    }
}
