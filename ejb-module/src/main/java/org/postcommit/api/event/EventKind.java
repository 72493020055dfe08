package org.postcommit.api.event;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can happen. */
public enum EventKind {
    /** A relay took responsibility for the mail to a recipient. */
    SENT,
    /** An attempt failed, another follows. */
    FAILED,
    /** The mail was refused for good or its attempts are used up: somebody should look. */
    ERROR,
    /** A mail that was sent came back. */
    BOUNCED,
    /** Every recipient of a campaign is final. */
    CAMPAIGN_FINISHED;

    /** As JSON says it: {@code sent}, {@code campaign-finished}. */
    public String jsonName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<EventKind> of(String jsonName) {
        return Arrays.stream(values())
                .filter(kind -> kind.jsonName().equals(jsonName))
                .findFirst();
    }
}
