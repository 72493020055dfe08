package org.postcommit.it;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postcommit.it.server.Setup;
import org.postcommit.it.server.Station;

/** PostgreSQL is stopped while mails leave. */
class DatabaseOutageIT {

    private Post post;

    @BeforeEach
    void station() {
        post = new Post(Station.of(Setup.postgresql()));
    }

    @Test
    void mails_of_their_own_lose_no_attempt() {
        outage(Drain.ofSingles(post, Amount.outageMails()));
    }

    @Test
    void a_large_notification_loses_no_attempt() {
        outage(Drain.ofOneNotification(post, Amount.outageMails()));
    }

    private void outage(Drain drain) {
        drain.awaitSent(0.2);
        post.station().postgres().stop();
        try {
            Eventually.letTimePass(Duration.ofSeconds(5));
        } finally {
            post.station().postgres().start();
        }
        drain.awaitAllSent();
        drain.assertNoAttemptUsed();
        drain.assertNothingLeftOpen();
    }
}
