package org.postcommit.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DecidedTest {

    @Test
    void a_reason_that_repeats_a_member_s_text_can_be_stored() {
        var decided = new Decided(1, Outcome.FAILED, "there is no 'a\0b'" + "!".repeat(500), null);

        assertThat(decided.reason()).startsWith("there is no 'a\uFFFDb'").hasSize(500);
    }

    @Test
    void there_need_not_be_a_reason() {
        assertThat(new Decided(1, Outcome.NOT_OPTED_IN, null, null).reason()).isNull();
    }
}
