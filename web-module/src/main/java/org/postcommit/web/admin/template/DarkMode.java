package org.postcommit.web.admin.template;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lets a mail be shown as a reader's dark mode shows it that changes only what the mail leaves open. */
class DarkMode {

    private static final Pattern HEAD = Pattern.compile("(?i)<head(\\s[^>]*)?>|<html(\\s[^>]*)?>|<!doctype[^>]*>");
    private static final String SCHEME = "<meta name=\"color-scheme\" content=\"dark\">";

    private DarkMode() {}

    /** A mail that names its schemes itself keeps them. */
    static String of(String html) {
        if (html.contains("color-scheme")) {
            return html;
        }
        int end = 0;
        for (Matcher found = HEAD.matcher(html); found.find(); ) {
            end = found.end();
        }
        return html.substring(0, end) + SCHEME + html.substring(end);
    }
}
