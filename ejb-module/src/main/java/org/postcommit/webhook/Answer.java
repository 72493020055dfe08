package org.postcommit.webhook;

import org.postcommit.message.Texts;

/**
 * What came of a call.
 *
 * @param status HTTP status code, {@code null} when there was no answer
 * @param text for operators: the status, or why there is none
 */
record Answer(Integer status, String text) {

    private static final int MAX_TEXT = 300;

    static Answer of(int status) {
        return new Answer(status, "HTTP " + status + (status / 100 == 3 ? ": redirects are not followed" : ""));
    }

    static Answer none(String why) {
        return new Answer(null, Texts.fit(why, MAX_TEXT));
    }

    /** Whether the endpoint took the event: any 2xx. */
    boolean taken() {
        return status != null && status / 100 == 2;
    }
}
