package org.postcommit.upkeep;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.postcommit.api.admin.MaintenanceParameters;
import org.postcommit.api.admin.MaintenanceRun;
import org.postcommit.api.admin.ScheduleForm;
import org.postcommit.api.admin.ScheduleRow;

/** When a command runs by itself. */
@Entity
class Schedule {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    @Id
    private String command;

    private boolean active;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ScheduleForm.Frequency frequency;

    @Column(name = "local_time")
    private String localTime;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "week_day")
    private DayOfWeek weekDay;

    private String zone;
    private Integer days;
    private boolean pending;

    @Column(name = "next_at")
    private Instant nextAt;

    @Column(name = "last_at")
    private Instant lastAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "changed_by")
    private String changedBy;

    protected Schedule() {}

    /** What was missed so far is not made up for. */
    void change(ScheduleForm form, String who, Instant now) {
        active = form.active();
        frequency = form.every();
        localTime = TIME.format(form.at());
        weekDay = form.on();
        zone = form.zone();
        days = form.parameters().days();
        pending = form.parameters().pending();
        changedBy = who;
        changedAt = now;
        nextAt = active ? times().after(now) : null;
    }

    /**
     * Moves on to the next time.
     *
     * @return whether a time has come; several that were missed count as one
     */
    boolean due(Instant now) {
        boolean due = nextAt != null;
        lastAt = due ? now : lastAt;
        nextAt = times().after(now);
        return due;
    }

    private Times times() {
        return new Times(
                frequency,
                LocalTime.parse(localTime),
                weekDay,
                zone == null ? ZoneId.systemDefault() : ZoneId.of(zone));
    }

    String command() {
        return command;
    }

    MaintenanceParameters parameters() {
        return new MaintenanceParameters(days, null, pending);
    }

    ScheduleRow row(MaintenanceRun last) {
        var form = new ScheduleForm(active, frequency, LocalTime.parse(localTime), weekDay, zone, parameters());
        return new ScheduleRow(command, form, nextAt, lastAt, last, changedAt, changedBy);
    }
}
