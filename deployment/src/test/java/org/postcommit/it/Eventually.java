package org.postcommit.it;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** Patience. */
final class Eventually {

    private Eventually() {}

    /** For what happens within moments on an idle server, and within half a minute on a busy one. */
    static ConditionFactory eventually() {
        return within(Duration.ofSeconds(30));
    }

    static ConditionFactory within(Duration limit) {
        return Awaitility.await().atMost(limit).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(50));
    }

    /** Lets the server work for a while, so that what must not happen has had its chance. */
    static void letTimePass(Duration time) {
        Awaitility.await().pollDelay(time).atMost(time.plusSeconds(30)).until(() -> true);
    }
}
