package org.postcommit.message;

import java.util.Locale;

/** Texts of other people's making as a column takes them: not too long, and without U+0000, which PostgreSQL refuses. */
public final class Texts {

    private Texts() {}

    /** At most so many characters; {@code null} stays. */
    public static String fit(String text, int length) {
        String storable = storable(text);
        return storable == null || storable.length() <= length ? storable : beginning(storable, length);
    }

    /** The same, with an ellipsis in the place of what is missing. */
    public static String abridged(String text, int length) {
        String storable = storable(text);
        return storable == null || storable.length() <= length ? storable : beginning(storable, length - 1) + "…";
    }

    /** What people look for, as it is compared: in lower case, on one line, without blanks around it. */
    public static String sought(String text) {
        return text.replaceAll("\\p{Cntrl}", " ").strip().toLowerCase(Locale.ROOT);
    }

    private static String storable(String text) {
        return text == null ? null : text.replace('\0', '\uFFFD');
    }

    /** Never half a character. */
    private static String beginning(String text, int length) {
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }
}
