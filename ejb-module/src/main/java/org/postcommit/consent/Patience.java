package org.postcommit.consent;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Who is asked for a consent is not to be bothered by somebody else's clicks.
 *
 * @param standing all of one address
 * @param asked how often it was asked within {@link #DAY}, about whatever
 */
record Patience(List<ConsentRows.Standing> standing, long asked, Instant now) {

    static final Duration DAY = Duration.ofDays(1);

    private static final int MOST = 5;
    private static final Duration PAUSE = Duration.ofMinutes(5);

    /** Mails about a topic look the same whatever the store, so that one of them is enough for now. */
    boolean isOver(String topic) {
        return asked >= MOST
                || standing.stream()
                        .filter(one -> one.row().topic().equals(topic) && one.requestedAt() != null)
                        .anyMatch(one -> one.requestedAt().plus(PAUSE).isAfter(now));
    }
}
