package org.postcommit.web.admin.campaign;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.postcommit.api.FieldError;
import org.postcommit.api.campaign.Campaign;

/** When a campaign is to begin, as it is being written. */
public class StartEdit implements Serializable {

    private static final long serialVersionUID = 1;

    private boolean timed;
    private LocalDate day;
    private LocalTime time;
    private String zone;

    /** As soon as it is scheduled. */
    StartEdit(String zone) {
        this.zone = zone;
    }

    StartEdit(Campaign campaign) {
        timed = campaign.startAt() != null;
        day = timed ? campaign.startAt().toLocalDate() : null;
        time = timed ? campaign.startAt().toLocalTime() : null;
        zone = campaign.zone();
    }

    /** {@code null} for at once. */
    LocalDateTime startAt(List<FieldError> errors) {
        if (timed && (day == null || time == null)) {
            errors.add(new FieldError("startAt", "is missing: give a day and a time, or start at once"));
        }
        return timed && day != null && time != null ? LocalDateTime.of(day, time) : null;
    }

    public boolean isTimed() {
        return timed;
    }

    public void setTimed(boolean timed) {
        this.timed = timed;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public LocalTime getTime() {
        return time;
    }

    public void setTime(LocalTime time) {
        this.time = time;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }
}
