package org.postcommit.web.admin;

/** What comes from a browser, without what nobody has typed. */
public class Typed {

    private Typed() {}

    /** {@code null} when there is nothing but space. */
    public static String line(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Browsers end lines in a way of their own. */
    public static String lines(String text) {
        return text == null ? null : text.replace("\r\n", "\n");
    }
}
