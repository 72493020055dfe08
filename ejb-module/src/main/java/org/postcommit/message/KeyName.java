package org.postcommit.message;

import java.util.regex.Pattern;

/** What templates, rules, segments and campaigns are called: it stands in addresses of pages and of the REST door. */
public final class KeyName {

    public static final String CURE = "has to be 1 to 100 lower-case letters, digits, dots, hyphens and underscores";

    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9._-]{0,99}");

    private KeyName() {}

    /** {@code null} is none. */
    public static boolean is(String text) {
        return text != null && KEY.matcher(text).matches();
    }
}
