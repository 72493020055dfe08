package org.postcommit.demo;

import java.util.Locale;

/** What the demo's relay does with mails. */
public enum RelayState {
    /** Takes them. */
    UP,
    /** Answers, and puts every recipient off with 451. */
    BUSY,
    /** Is not there at all. */
    DOWN;

    static RelayState of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
