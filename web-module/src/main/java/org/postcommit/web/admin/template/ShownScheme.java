package org.postcommit.web.admin.template;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lets a mail be seen as a reader has it who likes it light, or dark, whatever the one before the screen likes. */
enum ShownScheme {
    LIGHT,
    DARK;

    private static final Pattern QUERY = Pattern.compile("(?i)\\(\\s*prefers-color-scheme\\s*:\\s*(light|dark)\\s*\\)");
    private static final Pattern HEAD = Pattern.compile("(?i)<head(\\s[^>]*)?>");
    private static final String ALWAYS = "(min-width: 0)";
    private static final String NEVER = "(max-width: 0)";
    private static final String DARK_CANVAS = "<meta name=\"color-scheme\" content=\"dark\">";

    static ShownScheme of(String name) {
        return "dark".equals(name) ? DARK : LIGHT;
    }

    /** A mail that says nothing of schemes is white on black in the dark, except where it names colours. */
    String in(String html) {
        String decided =
                QUERY.matcher(html).replaceAll(found -> found.group(1).equalsIgnoreCase(name()) ? ALWAYS : NEVER);
        return this == LIGHT || html.contains("color-scheme") ? decided : withDarkCanvas(decided);
    }

    private static String withDarkCanvas(String html) {
        Matcher head = HEAD.matcher(html);
        int at = head.find() ? head.end() : 0;
        return html.substring(0, at) + DARK_CANVAS + html.substring(at);
    }
}
