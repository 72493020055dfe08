package org.postcommit.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.postcommit.api.admin.ScheduleForm.Frequency;

class TimesTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void a_day_comes_at_its_local_time_whatever_the_clocks_do() {
        Times daily = new Times(Frequency.DAY, LocalTime.of(3, 30), null, BERLIN);
        assertThat(daily.after(at("2026-03-28T12:00:00Z"))).isEqualTo(at("2026-03-29T01:30:00Z"));
        assertThat(daily.after(at("2026-03-27T12:00:00Z"))).isEqualTo(at("2026-03-28T02:30:00Z"));
        assertThat(daily.after(at("2026-03-28T02:30:00Z"))).isEqualTo(at("2026-03-29T01:30:00Z"));
    }

    @Test
    void a_time_that_is_left_out_comes_later_that_day() {
        Times daily = new Times(Frequency.DAY, LocalTime.of(2, 30), null, BERLIN);
        assertThat(daily.after(at("2026-03-28T12:00:00Z"))).isEqualTo(at("2026-03-29T01:30:00Z"));
    }

    @Test
    void a_time_that_comes_twice_counts_once() {
        Times daily = new Times(Frequency.DAY, LocalTime.of(2, 30), null, BERLIN);
        Instant first = daily.after(at("2026-10-24T12:00:00Z"));
        assertThat(first).isEqualTo(at("2026-10-25T00:30:00Z"));
        assertThat(daily.after(first)).isEqualTo(at("2026-10-26T01:30:00Z"));
    }

    @Test
    void an_hour_comes_at_its_minute() {
        Times hourly = new Times(Frequency.HOUR, LocalTime.of(7, 15, 5), null, BERLIN);
        assertThat(hourly.after(at("2026-10-25T00:15:04Z"))).isEqualTo(at("2026-10-25T00:15:05Z"));
        assertThat(hourly.after(at("2026-10-25T00:15:05Z"))).isEqualTo(at("2026-10-25T01:15:05Z"));
    }

    @Test
    void a_week_comes_on_its_day() {
        Times weekly = new Times(Frequency.WEEK, LocalTime.of(4, 0), DayOfWeek.SUNDAY, BERLIN);
        assertThat(weekly.after(at("2026-11-22T02:59:59Z"))).isEqualTo(at("2026-11-22T03:00:00Z"));
        assertThat(weekly.after(at("2026-11-22T03:00:00Z"))).isEqualTo(at("2026-11-29T03:00:00Z"));
    }

    private static Instant at(String text) {
        return Instant.parse(text);
    }
}
