package org.postcommit.upkeep;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.postcommit.api.FieldError;
import org.postcommit.api.InvalidMaintenanceException;
import org.postcommit.api.admin.ScheduleForm;
import org.postcommit.api.admin.ScheduleForm.Frequency;

/** Whether a command can run by itself at these times with these parameters. */
class ScheduleCheck {

    private static final int MOST_ZONE = 60;

    private final UpkeepCommand command;
    private final List<FieldError> errors = new ArrayList<>();

    ScheduleCheck(UpkeepCommand command) {
        this.command = command;
    }

    void orRefuse(ScheduleForm form) {
        if (form.every() == null) {
            errors.add(new FieldError(
                    "every",
                    "has to be one of " + Arrays.toString(Frequency.values()).toLowerCase(Locale.ROOT)));
        }
        if (form.at() == null) {
            errors.add(new FieldError("at", "is missing; write a time like 03:30"));
        }
        if ((form.every() == Frequency.WEEK) != (form.on() != null)) {
            errors.add(new FieldError("on", "has to be a day such as monday for every week, and nothing else"));
        }
        if (form.zone() != null && !isZone(form.zone())) {
            errors.add(new FieldError("zone", "is no time zone; there are such as Europe/Berlin"));
        }
        errors.addAll(new ParameterCheck(command).errors(form.parameters()));
        if (!errors.isEmpty()) {
            throw new InvalidMaintenanceException(errors);
        }
    }

    private static boolean isZone(String zone) {
        try {
            return ZoneId.of(zone) != null && zone.length() <= MOST_ZONE;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
