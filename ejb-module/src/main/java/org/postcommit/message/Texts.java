package org.postcommit.message;

/** Texts of other people's making as a column takes them. */
final class Texts {

    private Texts() {}

    /** At most so many characters; {@code null} stays. */
    static String fit(String text, int length) {
        return text == null || text.length() <= length ? text : text.substring(0, length);
    }
}
