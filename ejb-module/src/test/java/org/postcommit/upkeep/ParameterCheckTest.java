package org.postcommit.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.postcommit.api.FieldError;
import org.postcommit.api.InvalidMaintenanceException;
import org.postcommit.api.admin.MaintenanceParameters;

class ParameterCheckTest {

    private final ParameterCheck delete = new ParameterCheck(new DeleteRecipients());
    private final ParameterCheck erase = new ParameterCheck(new EraseAddress());

    @Test
    void what_a_command_takes_is_fine() {
        assertThatCode(() -> delete.orRefuse(new MaintenanceParameters(90, null, true)))
                .doesNotThrowAnyException();
        assertThatCode(() -> erase.orRefuse(new MaintenanceParameters(null, "ada@example.org", false)))
                .doesNotThrowAnyException();
    }

    @Test
    void what_is_missing_is_named() {
        assertThat(wrong(delete, MaintenanceParameters.NONE)).containsExactly("days");
        assertThat(wrong(new ParameterCheck(new EraseAddress()), MaintenanceParameters.NONE))
                .containsExactly("address");
    }

    @Test
    void an_age_is_a_number_of_days() {
        assertThat(wrong(delete, new MaintenanceParameters(0, null, false))).containsExactly("days");
    }

    @Test
    void what_a_command_does_not_take_is_named() {
        assertThat(wrong(new ParameterCheck(new Audit()), new MaintenanceParameters(1, "ada@example.org", true)))
                .containsExactly("days", "address", "pending");
    }

    private static List<String> wrong(ParameterCheck check, MaintenanceParameters parameters) {
        return catchThrowableOfType(InvalidMaintenanceException.class, () -> check.orRefuse(parameters))
                .errors()
                .stream()
                .map(FieldError::field)
                .toList();
    }
}
