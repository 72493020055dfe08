package org.postcommit.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.BiFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postcommit.it.server.Setup;
import org.postcommit.it.server.Station;

/** {@code kill -9} while mails leave. */
class CrashIT {

    private static final int SESSIONS = 8;
    private static final int GROUP = 20;

    private Post post;

    @BeforeEach
    void station() {
        post = new Post(Station.of(Setup.postgresql()));
    }

    @Test
    void no_mail_of_its_own_is_lost() {
        nothing_is_lost("singles", Drain::ofSingles);
    }

    @Test
    void no_mail_of_a_large_notification_is_lost() {
        nothing_is_lost("chunks", Drain::ofOneNotification);
    }

    private void nothing_is_lost(String what, BiFunction<Post, Integer, Drain> start) {
        Drain drain = start.apply(post, Amount.crashMails());
        drain.awaitSent(0.3);
        post.station().kill();
        long before = drain.accepted();
        post.station().restart();
        drain.awaitAllSent();

        long copies = post.extraCopies();
        System.out.printf(
                "kill -9 amid %d %s: %d sent before, %d extra copies (allowed: %d sessions x %d)%n",
                Amount.crashMails(), what, before, copies, SESSIONS, GROUP);
        assertThat(copies).isLessThanOrEqualTo(SESSIONS * GROUP);
        drain.assertNothingLeftOpen();
    }
}
