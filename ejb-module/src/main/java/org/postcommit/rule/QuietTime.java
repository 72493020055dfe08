package org.postcommit.rule;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.postcommit.api.rule.QuietHours;

/** Quiet hours, understood. */
record QuietTime(LocalTime from, LocalTime to, ZoneId zone) {

    /**
     * @throws DateTimeException when a part of it cannot be understood
     */
    static QuietTime of(QuietHours hours) {
        return new QuietTime(LocalTime.parse(hours.from()), LocalTime.parse(hours.to()), ZoneId.of(hours.zone()));
    }

    /** The moment itself, or the end of the quiet hours it falls into. */
    Instant after(Instant moment) {
        ZonedDateTime local = moment.atZone(zone);
        LocalTime time = local.toLocalTime();
        boolean overnight = to.isBefore(from);
        boolean late = !time.isBefore(from);
        boolean early = time.isBefore(to);
        if (overnight ? !late && !early : !late || !early) {
            return moment;
        }
        ZonedDateTime end = local.with(to);
        return (overnight && late ? end.plusDays(1) : end).toInstant();
    }
}
