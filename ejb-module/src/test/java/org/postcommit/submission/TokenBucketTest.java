package org.postcommit.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TokenBucketTest {

    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");

    private final TokenBucket bucket = new TokenBucket(6, NOON);

    @Test
    void a_minute_s_worth_may_come_at_once_and_the_next_has_to_wait() {
        takeAll(NOON);
        assertThat(bucket.take(NOON)).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void who_waits_as_long_as_told_is_admitted_once() {
        takeAll(NOON);
        assertThat(bucket.take(NOON.plusSeconds(9))).isEqualTo(Duration.ofSeconds(1));
        assertThat(bucket.take(NOON.plusSeconds(10))).isZero();
        assertThat(bucket.take(NOON.plusSeconds(10))).isPositive();
    }

    @Test
    void a_day_off_saves_no_more_than_a_minute_s_worth() {
        takeAll(NOON);
        Instant tomorrow = NOON.plus(Duration.ofDays(1));
        takeAll(tomorrow);
        assertThat(bucket.take(tomorrow)).isPositive();
    }

    @Test
    void a_clock_that_goes_back_gives_nothing_and_takes_nothing() {
        takeAll(NOON);
        assertThat(bucket.take(NOON.minusSeconds(60))).isEqualTo(Duration.ofSeconds(10));
        assertThat(bucket.take(NOON.plusSeconds(10))).isZero();
    }

    private void takeAll(Instant at) {
        for (int i = 0; i < 6; i++) {
            assertThat(bucket.take(at)).isZero();
        }
    }
}
