package org.postcommit.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.postcommit.api.campaign.Throttle;

class PacingTest {

    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");

    @Test
    void without_a_throttle_as_many_go_as_there_is_room_for() {
        assertThat(pacing(Throttle.NONE, Map.of()).room(100, NOON)).isEqualTo(100);
    }

    @Test
    void a_minute_s_mails_are_spread_over_the_minute() {
        Pacing pacing = pacing(new Throttle(100, null), Map.of());
        int gone = 0;
        for (int second = 0; second < 60; second++) {
            Instant now = NOON.plusSeconds(second);
            int room = pacing.room(100, now);
            assertThat(room).isLessThanOrEqualTo(10);
            pacing.handedOver(room == 0 ? Map.of() : Map.of("example.org", room), now);
            gone += room;
        }
        assertThat(gone).isEqualTo(100);
        assertThat(pacing.room(100, NOON.plusSeconds(60))).isEqualTo(10);
    }

    @Test
    void a_restart_remembers_what_went_in_the_last_minute() {
        Pacing pacing = pacing(new Throttle(100, 100), Map.of("example.org", 100));
        assertThat(pacing.room(100, NOON.plusSeconds(59))).isZero();
        assertThat(pacing.resting(NOON.plusSeconds(59))).containsExactly("example.org");
        assertThat(pacing.room(100, NOON.plusSeconds(61))).isEqualTo(10);
        assertThat(pacing.resting(NOON.plusSeconds(61))).isEmpty();
    }

    @Test
    void a_domain_that_has_had_enough_rests_and_others_go_on() {
        Pacing pacing = pacing(new Throttle(null, 20), Map.of());
        assertThat(pacing.admits("slow.example", 1, NOON)).isTrue();
        assertThat(pacing.admits("slow.example", 2, NOON)).isFalse();
        pacing.handedOver(Map.of("slow.example", 2), NOON);
        assertThat(pacing.resting(NOON)).containsExactly("slow.example");
        assertThat(pacing.admits("quick.example", 0, NOON)).isTrue();
        assertThat(pacing.room(100, NOON)).isEqualTo(100);
    }

    @Test
    void nobody_is_looked_for_until_the_first_domain_has_room() {
        Pacing pacing = pacing(new Throttle(null, 20), Map.of());
        assertThat(pacing.relief(NOON)).isEqualTo(NOON);
        pacing.handedOver(Map.of("a.example", 2), NOON);
        pacing.handedOver(Map.of("b.example", 20), NOON.plusSeconds(1));
        assertThat(pacing.relief(NOON.plusSeconds(2))).isEqualTo(NOON.plusSeconds(6));
        pacing.handedOver(Map.of("a.example", 18), NOON.plusSeconds(6));
        assertThat(pacing.relief(NOON.plusSeconds(7))).isEqualTo(NOON.plusSeconds(60));
        assertThat(pacing.admits("a.example", 0, NOON.plusSeconds(60))).isTrue();
    }

    @Test
    void even_one_a_minute_goes() {
        Pacing pacing = pacing(new Throttle(1, null), Map.of());
        assertThat(pacing.room(100, NOON)).isEqualTo(1);
        pacing.handedOver(Map.of("example.org", 1), NOON);
        assertThat(pacing.room(100, NOON.plusSeconds(59))).isZero();
        assertThat(pacing.room(100, NOON.plusSeconds(60))).isEqualTo(1);
    }

    private static Pacing pacing(Throttle throttle, Map<String, Integer> lastMinute) {
        return new Pacing(throttle, lastMinute, NOON);
    }
}
