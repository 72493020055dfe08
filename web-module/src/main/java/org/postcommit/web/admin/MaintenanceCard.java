package org.postcommit.web.admin;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.postcommit.api.FieldError;
import org.postcommit.api.InvalidMaintenanceException;
import org.postcommit.api.admin.MaintenanceAdmin;
import org.postcommit.api.admin.MaintenanceParameters;
import org.postcommit.api.admin.MaintenanceResult;
import org.postcommit.api.admin.MaintenanceRow;

/** A maintenance command with what somebody typed for it and what came of it. */
public class MaintenanceCard implements Serializable {

    private static final long serialVersionUID = 1;

    private final MaintenanceRow row;
    private String days;
    private String address;
    private boolean pending;
    private List<FieldError> errors = List.of();
    private MaintenanceResult result;

    MaintenanceCard(MaintenanceRow row) {
        this.row = row;
    }

    /** Runs it with what was typed; keeps the counts, or says what is wrong with what was typed. */
    void run(MaintenanceAdmin admin, boolean dryRun) {
        result = null;
        errors = List.of();
        try {
            result = admin.run(row.name(), dryRun, parameters());
        } catch (InvalidMaintenanceException e) {
            errors = e.errors();
        }
    }

    private MaintenanceParameters parameters() {
        return new MaintenanceParameters(
                number(), address == null || address.isBlank() ? null : address.strip(), pending);
    }

    /** What is no number is refused like one out of range. */
    private Integer number() {
        if (days == null || days.isBlank()) {
            return null;
        }
        return days.strip().matches("\\d{1,9}") ? Integer.valueOf(days.strip()) : Integer.valueOf(-1);
    }

    /** {@code delete-recipients} is read as Delete recipients. */
    public String getTitle() {
        String words = row.name().replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    public MaintenanceRow getRow() {
        return row;
    }

    public MaintenanceResult getResult() {
        return result;
    }

    public List<Map.Entry<String, Long>> getCounts() {
        return result == null ? List.of() : List.copyOf(result.counts().entrySet());
    }

    public List<FieldError> getErrors() {
        return errors;
    }

    public String getDays() {
        return days;
    }

    public void setDays(String days) {
        this.days = days;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public boolean isPending() {
        return pending;
    }

    public void setPending(boolean pending) {
        this.pending = pending;
    }
}
