package org.postcommit.message;

import java.util.Locale;

/** What people search for, as a pattern for {@code like … escape '!'}. */
public final class SearchPattern {

    private SearchPattern() {}

    /** Whatever holds the text, in lower case and without what a database refuses; {@code null} when there is none. */
    public static String holding(String text) {
        return text == null || text.isBlank()
                ? null
                : "%" + literal(text.replaceAll("\\p{Cntrl}", " ").strip().toLowerCase(Locale.ROOT)) + "%";
    }

    /** Whatever begins with the text. */
    public static String beginning(String text) {
        return literal(text) + "%";
    }

    private static String literal(String text) {
        return text.replaceAll("([!%_])", "!$1");
    }
}
