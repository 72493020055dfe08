package org.postcommit.web.admin.template;

import java.io.Serializable;
import java.util.List;
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

    private static final Pattern TEXT = Pattern.compile("texts\\[(\\d{1,6})](?:\\.(\\w+))?");
    private static final Pattern LINE = Pattern.compile("\\bline (\\d{1,6})\\b");

    static Problem of(FieldError error, List<TextEdit> texts) {
        Matcher line = LINE.matcher(error.message());
        int number = line.find() ? Integer.parseInt(line.group(1)) : 0;
        Matcher place = TEXT.matcher(error.field());
        if (place.matches() && Integer.parseInt(place.group(1)) < texts.size()) {
            int index = Integer.parseInt(place.group(1));
            String part = "subject".equals(place.group(2)) || "text".equals(place.group(2)) ? place.group(2) : "html";
            return new Problem(error.field(), index, texts.get(index).getLanguage(), part, number, error.message());
        }
        return new Problem(error.field(), -1, null, elsewhere(error.field()), number, error.message());
    }

    private static String elsewhere(String field) {
        if (field.startsWith("sample") || field.startsWith("data")) {
            return "sample";
        }
        return field.startsWith("images") ? "images" : "settings";
    }

    /** What the editor calls the part. */
    public String label() {
        return switch (part) {
            case "subject" -> "Subject";
            case "html" -> "HTML";
            case "text" -> "Text";
            case "sample" -> "Sample data";
            default -> field;
        };
    }
}
