package org.postcommit.api.admin;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalTime;

/**
 * When a maintenance command is to run by itself, and with what.
 *
 * @param active whether it runs by itself at all
 * @param every how often
 * @param at local time, to the second; of {@link Frequency#HOUR} only minutes and seconds count; {@code null} is refused
 * @param on day of the week, for {@link Frequency#WEEK} and for nothing else
 * @param zone IANA zone such as {@code Europe/Berlin}; {@code null} for that of the server
 * @param parameters as the command takes them, also while it is not active
 */
public record ScheduleForm(
        boolean active, Frequency every, LocalTime at, DayOfWeek on, String zone, MaintenanceParameters parameters)
        implements Serializable {

    /** How often something runs. */
    public enum Frequency {
        HOUR,
        DAY,
        WEEK
    }
}
