package org.postcommit.api.mailer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FaultTest {

    @Test
    void what_postgresql_does_not_take_is_replaced() {
        var fault = Fault.of(Phase.RCPT, 550, "550 5.1.1 nobody\0here", new IllegalStateException("a\0b"));

        assertThat(fault.summary()).isEqualTo("550 5.1.1 nobody\uFFFDhere");
        assertThat(fault.traceback()).contains("a\uFFFDb").doesNotContain("\0");
    }

    @Test
    void a_mailer_may_leave_everything_out() {
        var fault = new Fault(null, null, null, null, null);

        assertThat(fault.phase()).isEqualTo(Phase.PREPARE);
        assertThat(fault.summary()).isNotBlank();
        assertThat(fault.traceback()).isEqualTo(fault.summary());
    }
}
