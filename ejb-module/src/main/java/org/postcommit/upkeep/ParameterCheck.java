package org.postcommit.upkeep;

import java.util.ArrayList;
import java.util.List;
import org.postcommit.api.FieldError;
import org.postcommit.api.InvalidMaintenanceException;
import org.postcommit.api.admin.MaintenanceParameters;
import org.postcommit.message.EmailAddress;

/** Whether a command can run with what it is told: all it needs, nothing it does not know. */
class ParameterCheck {

    static final int MOST_DAYS = 36_500;

    private final UpkeepCommand command;
    private final List<FieldError> errors = new ArrayList<>();

    ParameterCheck(UpkeepCommand command) {
        this.command = command;
    }

    void orRefuse(MaintenanceParameters parameters) {
        if (!errors(parameters).isEmpty()) {
            throw new InvalidMaintenanceException(errors);
        }
    }

    /** What is wrong; empty when nothing is. */
    List<FieldError> errors(MaintenanceParameters parameters) {
        if (takes("days", parameters.days() != null)) {
            days(parameters.days());
        }
        if (takes("address", parameters.address() != null)) {
            address(parameters.address());
        }
        takes("pending", parameters.pending());
        return errors;
    }

    private boolean takes(String name, boolean given) {
        boolean takes = command.parameters().contains(name);
        if (given && !takes) {
            errors.add(new FieldError(name, "is nothing that " + command.name() + " takes; leave it out"));
        }
        return takes;
    }

    private void days(Integer days) {
        if (days == null) {
            errors.add(new FieldError("days", "is missing; give a number of days such as 90"));
        } else if (days < 1 || days > MOST_DAYS) {
            errors.add(new FieldError("days", "has to be a whole number from 1 to " + MOST_DAYS));
        }
    }

    private void address(String address) {
        try {
            EmailAddress.parse(address);
        } catch (IllegalArgumentException e) {
            errors.add(new FieldError("address", e.getMessage()));
        }
    }
}
