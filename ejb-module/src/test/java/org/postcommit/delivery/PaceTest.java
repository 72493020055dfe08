package org.postcommit.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class PaceTest {

    private static final int MANY = 100;

    /** Nobody gives up waiting during a test. */
    private final Pace pace = new Pace(Duration.ofHours(1));

    @Test
    void a_listener_that_is_alone_takes_one_mail_at_a_time() {
        conversationsTook(Duration.ofMillis(1));
        pace.begin();

        assertThat(pace.atATime()).isEqualTo(1);
    }

    @Test
    void while_others_are_at_work_it_takes_a_group_to_a_fast_relay() {
        conversationsTook(Duration.ofMillis(1));
        pace.begin();
        pace.begin();

        assertThat(pace.atATime()).isEqualTo(AttemptLog.GROUP);
    }

    @Test
    void to_a_slow_relay_it_takes_one_mail_at_a_time() {
        conversationsTook(Duration.ofSeconds(1));
        pace.begin();
        pace.begin();

        assertThat(pace.atATime()).isEqualTo(1);
    }

    @Test
    void to_a_slow_relay_everybody_works_at_once() {
        conversationsTook(Duration.ofMillis(100));

        for (int i = 0; i < 40; i++) {
            pace.begin(); // one that had to wait would wait past the time limit of the test
        }

        assertThat(pace.atATime()).isEqualTo(1);
    }

    @Test
    void to_a_fast_relay_the_third_waits_until_another_is_done() throws InterruptedException {
        conversationsTook(Duration.ofMillis(1));
        pace.begin();
        pace.begin();
        var third = new CountDownLatch(1);
        var thread = new Thread(() -> {
            pace.begin();
            third.countDown();
        });
        thread.start();
        while (thread.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        pace.end();

        assertThat(third.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void it_does_not_wait_forever_for_those_that_hang() {
        var impatient = new Pace(Duration.ofMillis(1));

        for (int i = 0; i < MANY; i++) {
            impatient.begin(); // more than ever work at once
        }

        assertThat(impatient.atATime()).isEqualTo(1);
    }

    private void conversationsTook(Duration time) {
        for (int i = 0; i < MANY; i++) {
            pace.took(time);
        }
    }
}
