package org.postcommit.upkeep;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.postcommit.api.admin.ScheduleForm.Frequency;

/**
 * Moments that come again and again in a time zone.
 *
 * @param on the day of the week; {@code null} unless it is about weeks
 */
record Times(Frequency every, LocalTime at, DayOfWeek on, ZoneId zone) {

    /** The first one after this moment. A local time that a change of the clocks leaves out comes as much later. */
    Instant after(Instant moment) {
        return every == Frequency.HOUR ? hourAfter(moment) : dayAfter(moment);
    }

    private Instant hourAfter(Instant moment) {
        ZonedDateTime thisHour = moment.atZone(zone)
                .truncatedTo(ChronoUnit.HOURS)
                .plusMinutes(at.getMinute())
                .plusSeconds(at.getSecond());
        return (thisHour.toInstant().isAfter(moment) ? thisHour : thisHour.plusHours(1)).toInstant();
    }

    private Instant dayAfter(Instant moment) {
        LocalDate day = moment.atZone(zone).toLocalDate();
        Instant candidate = at(day);
        while (!candidate.isAfter(moment) || on != null && day.getDayOfWeek() != on) {
            day = day.plusDays(1);
            candidate = at(day);
        }
        return candidate;
    }

    private Instant at(LocalDate day) {
        return day.atTime(at).atZone(zone).toInstant();
    }
}
