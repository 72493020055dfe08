package org.postcommit.message;

/** What people search for, as a pattern for {@code like … escape '!'}. */
public final class SearchPattern {

    private SearchPattern() {}

    /** Whatever holds the text, in lower case and without what a database refuses; {@code null} when there is none. */
    public static String holding(String text) {
        return text == null || text.isBlank() ? null : "%" + literal(Texts.sought(text)) + "%";
    }

    /** Whatever begins with the text. */
    public static String beginning(String text) {
        return literal(text) + "%";
    }

    private static String literal(String text) {
        return text.replaceAll("([!%_])", "!$1");
    }
}
