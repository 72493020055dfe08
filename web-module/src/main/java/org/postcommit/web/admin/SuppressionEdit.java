package org.postcommit.web.admin;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.postcommit.api.admin.SuppressionForm;
import org.postcommit.api.admin.SuppressionRow;

/** An entry while somebody types. It ends when a day begins; a time that was given more exactly stays until changed. */
public class SuppressionEdit implements Serializable {

    private static final long serialVersionUID = 1;

    private final ZoneId zone;
    private final boolean isNew;
    private final Instant end;
    private String address;
    private String reason;
    private String evidence;
    private LocalDate endsOn;

    SuppressionEdit(ZoneId zone) {
        this.zone = zone;
        this.isNew = true;
        this.end = null;
    }

    SuppressionEdit(SuppressionRow row, ZoneId zone) {
        this.zone = zone;
        this.isNew = false;
        this.end = row.expiresAt();
        this.address = row.address();
        this.reason = row.reason();
        this.evidence = row.evidence();
        this.endsOn = day(end);
    }

    SuppressionForm form() {
        return new SuppressionForm(address, reason, evidence, expiresAt());
    }

    private Instant expiresAt() {
        if (endsOn == null) {
            return null;
        }
        return endsOn.equals(day(end)) ? end : endsOn.atStartOfDay(zone).toInstant();
    }

    private LocalDate day(Instant instant) {
        return instant == null ? null : instant.atZone(zone).toLocalDate();
    }

    public boolean isNew() {
        return isNew;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getEvidence() {
        return evidence;
    }

    public void setEvidence(String evidence) {
        this.evidence = evidence;
    }

    public LocalDate getEndsOn() {
        return endsOn;
    }

    public void setEndsOn(LocalDate endsOn) {
        this.endsOn = endsOn;
    }
}
