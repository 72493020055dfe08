package org.postcommit.web.admin.rule;

import java.io.Serializable;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.postcommit.api.FieldError;

/** How long a mail waits, while somebody types: a number and a unit. */
public class DelayEdit implements Serializable {

    private static final long serialVersionUID = 1;
    private static final List<ChronoUnit> UNITS =
            List.of(ChronoUnit.DAYS, ChronoUnit.HOURS, ChronoUnit.MINUTES, ChronoUnit.SECONDS);
    /** What is longer is a mistake, and soon more than a number can hold. */
    private static final int MOST_DIGITS = 6;

    private String amount;
    private ChronoUnit unit;

    DelayEdit(Duration delay) {
        unit = delay == null ? ChronoUnit.DAYS : largestUnitOf(delay);
        amount = delay == null ? null : String.valueOf(delay.dividedBy(unit.getDuration()));
    }

    static ChronoUnit largestUnitOf(Duration delay) {
        return UNITS.stream()
                .filter(unit -> delay.toSeconds() % unit.getDuration().toSeconds() == 0)
                .findFirst()
                .orElse(ChronoUnit.SECONDS);
    }

    /** {@code null} when there is none, or nothing that can be read. */
    Duration delay() {
        return isBlank() || complaint().isPresent() ? null : Duration.of(Long.parseLong(amount.strip()), unit);
    }

    Optional<FieldError> complaint() {
        boolean number = isBlank() || amount.strip().matches("[0-9]{1," + MOST_DIGITS + "}");
        return number ? Optional.empty() : Optional.of(new FieldError("delay", "has to be a number such as 3"));
    }

    private boolean isBlank() {
        return amount == null || amount.isBlank();
    }

    public List<ChronoUnit> getUnits() {
        return UNITS;
    }

    public String getAmount() {
        return amount;
    }

    public void setAmount(String amount) {
        this.amount = amount;
    }

    public ChronoUnit getUnit() {
        return unit;
    }

    public void setUnit(ChronoUnit unit) {
        this.unit = unit;
    }
}
