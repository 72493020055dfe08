package org.postcommit.bounce;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FailuresTest {

    private final Failures failures = new Failures();

    @Test
    void the_third_failure_of_a_mail_is_too_many() {
        assertThat(failures.isTooMany("shop", "1")).isFalse();
        assertThat(failures.isTooMany("shop", "2")).isFalse();
        assertThat(failures.isTooMany("shop", "1")).isFalse();
        assertThat(failures.isTooMany("other", "1")).isFalse();
        assertThat(failures.isTooMany("shop", "1")).isTrue();
    }

    @Test
    void a_mail_that_was_stored_begins_anew() {
        failures.isTooMany("shop", "1");
        failures.isTooMany("shop", "1");
        failures.forget("shop", "1");

        assertThat(failures.isTooMany("shop", "1")).isFalse();
    }
}
