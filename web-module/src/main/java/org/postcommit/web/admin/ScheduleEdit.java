package org.postcommit.web.admin;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.postcommit.api.admin.MaintenanceParameters;
import org.postcommit.api.admin.ScheduleForm;
import org.postcommit.api.admin.ScheduleForm.Frequency;
import org.postcommit.api.admin.ScheduleRow;

/** A schedule as somebody types it. */
public class ScheduleEdit implements Serializable {

    private static final long serialVersionUID = 1;

    private final String command;
    private final boolean withDays;
    private final boolean withPending;
    private boolean active;
    private String every;
    private String at;
    private String on;
    private String zone;
    private String days;
    private boolean pending;

    ScheduleEdit(ScheduleRow row) {
        ScheduleForm form = row.form();
        command = row.command();
        withDays = form.parameters().days() != null;
        withPending = command.equals("delete-recipients");
        active = form.active();
        every = form.every().name();
        at = form.at().toString();
        on = form.on() == null ? DayOfWeek.SUNDAY.name() : form.on().name();
        zone = form.zone();
        days = withDays ? form.parameters().days().toString() : null;
        pending = form.parameters().pending();
    }

    /** What cannot be read is left out, which is refused where it is needed. */
    ScheduleForm form() {
        Frequency frequency = Frequency.valueOf(every);
        return new ScheduleForm(
                active,
                frequency,
                time(),
                frequency == Frequency.WEEK ? DayOfWeek.valueOf(on) : null,
                zone == null || zone.isBlank() ? null : zone.strip(),
                new MaintenanceParameters(number(), null, pending));
    }

    private LocalTime time() {
        try {
            return at == null ? null : LocalTime.parse(at.strip()).withNano(0);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private Integer number() {
        if (!withDays || days == null || days.isBlank()) {
            return null;
        }
        return days.strip().matches("\\d{1,9}") ? Integer.valueOf(days.strip()) : Integer.valueOf(-1);
    }

    /** Such as: every day at 03:30, Europe/Berlin, days 400. */
    static String words(ScheduleForm form) {
        String when = switch (form.every()) {
            case HOUR ->
                String.format(
                        Locale.ENGLISH, "every hour at minute %d", form.at().getMinute());
            case DAY -> "every day at " + form.at();
            case WEEK -> "every " + form.on().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " at " + form.at();
        };
        String zone = form.zone() == null ? "" : ", " + form.zone();
        String days = form.parameters().days() == null
                ? ""
                : ", older than " + form.parameters().days() + " days";
        return when + zone + days + (form.parameters().pending() ? ", pending ones too" : "");
    }

    public List<Frequency> getFrequencies() {
        return List.of(Frequency.values());
    }

    public List<DayOfWeek> getWeekDays() {
        return List.of(DayOfWeek.values());
    }

    public String getCommand() {
        return command;
    }

    public boolean isWithDays() {
        return withDays;
    }

    public boolean isWithPending() {
        return withPending;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }

    public String getEvery() {
        return every;
    }

    public void setEvery(String every) {
        this.every = every;
    }

    public String getAt() {
        return at;
    }

    public void setAt(String at) {
        this.at = at;
    }

    public String getOn() {
        return on;
    }

    public void setOn(String on) {
        this.on = on;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    public String getDays() {
        return days;
    }

    public void setDays(String days) {
        this.days = days;
    }

    public boolean isPending() {
        return pending;
    }

    public void setPending(boolean pending) {
        this.pending = pending;
    }
}
