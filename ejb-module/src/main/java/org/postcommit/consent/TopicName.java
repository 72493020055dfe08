package org.postcommit.consent;

import java.util.regex.Pattern;

/** What a topic is called that somebody can agree to. */
public final class TopicName {

    public static final String CURE = "has to be 1 to 100 letters, digits, dots, hyphens and underscores";

    private static final Pattern TOPIC = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    private TopicName() {}

    public static boolean is(String text) {
        return TOPIC.matcher(text).matches();
    }
}
