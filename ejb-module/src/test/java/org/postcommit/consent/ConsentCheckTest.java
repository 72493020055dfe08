package org.postcommit.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.postcommit.api.FieldError;
import org.postcommit.api.consent.ConsentForm;
import org.postcommit.api.consent.ConsentState;
import org.postcommit.api.consent.InvalidConsentException;

class ConsentCheckTest {

    private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");

    @Test
    void what_is_not_said_has_its_usual_value() {
        var check = new ConsentCheck(new ConsentForm(" Ada@Example.org ", "News", 0, null, " ", "", null, null), NOW);

        assertThat(check.form())
                .isEqualTo(new ConsentForm(
                        "ada@example.org", "news", 0, ConsentState.GRANTED, "operator", null, null, NOW));
    }

    @Test
    void everything_that_is_wrong_is_named_at_once() {
        var check = new ConsentCheck(
                new ConsentForm(
                        "nobody",
                        "two words",
                        -1,
                        ConsentState.PENDING,
                        "a\nb",
                        "\u0000",
                        "german!",
                        NOW.plusSeconds(1)),
                NOW);

        assertThat(check.errors())
                .extracting(FieldError::field)
                .containsExactly("address", "topic", "store", "state", "source", "evidence", "language", "at");
        assertThatThrownBy(check::form).isInstanceOf(InvalidConsentException.class);
    }

    @Test
    void nobody_can_say_yes_to_everything() {
        assertThat(everything(ConsentState.GRANTED).errors())
                .extracting(FieldError::field)
                .containsExactly("topic");
        assertThat(everything(ConsentState.DENIED).errors()).isEmpty();
    }

    private static ConsentCheck everything(ConsentState state) {
        return new ConsentCheck(
                new ConsentForm("ada@example.org", Consents.EVERYTHING, 0, state, null, null, null, null), NOW);
    }
}
