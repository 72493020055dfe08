package org.postcommit.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class StartTest {

    @Test
    void nine_in_the_morning_is_another_moment_in_winter() {
        assertThat(start("2026-07-01T09:00", "Europe/Berlin")).isEqualTo(Instant.parse("2026-07-01T07:00:00Z"));
        assertThat(start("2026-12-01T09:00", "Europe/Berlin")).isEqualTo(Instant.parse("2026-12-01T08:00:00Z"));
    }

    @Test
    void a_time_that_the_clocks_skip_is_read_as_if_they_did_not() {
        assertThat(start("2026-03-29T02:30", "Europe/Berlin")).isEqualTo(Instant.parse("2026-03-29T01:30:00Z"));
    }

    @Test
    void of_a_time_that_comes_twice_the_first_counts() {
        assertThat(start("2026-10-25T02:30", "Europe/Berlin")).isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
    }

    private static Instant start(String time, String zone) {
        return new Start(LocalDateTime.parse(time), ZoneId.of(zone)).instant();
    }
}
