package org.postcommit.message;

import java.util.regex.Pattern;

/** What a language is written like (BCP 47). */
public final class LanguageTag {

    public static final String CURE = "is no language tag; give one such as de or pt-BR";

    private static final Pattern TAG = Pattern.compile("(?=.{2,35}$)[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");

    private LanguageTag() {}

    public static boolean is(String text) {
        return TAG.matcher(text).matches();
    }
}
