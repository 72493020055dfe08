package org.postcommit.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.postcommit.api.mailer.Fault;
import org.postcommit.api.mailer.Outcome;
import org.postcommit.api.mailer.Phase;

class BreakerTest {

    private static final Outcome ACCEPTED = new Outcome.Accepted("250 2.0.0 Ok");
    private static final Outcome DOWN = new Outcome.RelayDown(fault(Phase.CONNECT, null), false);
    private static final Outcome BAD_LOGIN = new Outcome.RelayDown(fault(Phase.CONNECT, 535), true);
    private static final Outcome NOT_AVAILABLE = new Outcome.Transient(fault(Phase.MAIL, 421));

    private final Breaker breaker = new Breaker("smtp", 3, Clock.systemUTC());

    @Test
    void opens_after_faults_in_a_row() {
        breaker.judge(DOWN);
        breaker.judge(DOWN);
        breaker.judge(ACCEPTED);
        breaker.judge(DOWN);
        breaker.judge(DOWN);
        assertThat(breaker.isOpen()).isFalse();
        breaker.judge(DOWN);
        assertThat(breaker.isOpen()).isTrue();
        assertThat(enters()).isFalse();
    }

    @Test
    void opens_at_once_when_the_login_fails() {
        breaker.judge(BAD_LOGIN);
        assertThat(breaker.state().open()).isTrue();
        assertThat(breaker.state().cause()).contains("refused");
    }

    @Test
    void takes_the_third_421_in_a_row_for_the_relays_fault() {
        assertThat(breaker.judge(NOT_AVAILABLE)).isInstanceOf(Outcome.Transient.class);
        assertThat(breaker.judge(NOT_AVAILABLE)).isInstanceOf(Outcome.Transient.class);
        assertThat(breaker.judge(NOT_AVAILABLE)).isInstanceOf(Outcome.RelayDown.class);
    }

    @Test
    void a_probe_ends_no_row_of_421s() {
        breaker.judge(NOT_AVAILABLE);
        breaker.judge(NOT_AVAILABLE);
        breaker.judge(BAD_LOGIN);
        breaker.probed(ACCEPTED);
        assertThat(breaker.judge(NOT_AVAILABLE)).isInstanceOf(Outcome.RelayDown.class);
    }

    @Test
    void lets_an_urgent_mail_pass_and_takes_its_success_for_a_probe() {
        breaker.judge(BAD_LOGIN);
        assertThat(breaker.enter(true, Duration.ZERO)).isTrue();
        breaker.judge(ACCEPTED);
        breaker.left();
        assertThat(breaker.isOpen()).isFalse();
    }

    @Test
    void goes_on_with_one_conversation_at_a_time() {
        breaker.judge(BAD_LOGIN);
        breaker.probed(ACCEPTED);
        assertThat(enters()).isTrue();
        assertThat(enters()).isFalse();
        breaker.judge(ACCEPTED);
        breaker.left();
        assertThat(enters()).isTrue();
        assertThat(enters()).isTrue();
        assertThat(enters()).isFalse();
    }

    @Test
    void one_fault_is_enough_while_it_goes_on_gently() {
        breaker.judge(BAD_LOGIN);
        breaker.probed(ACCEPTED);
        breaker.judge(DOWN);
        assertThat(breaker.isOpen()).isTrue();
    }

    @Test
    void who_waits_for_a_turn_gets_it_when_another_is_through() throws Exception {
        breaker.judge(BAD_LOGIN);
        breaker.probed(ACCEPTED);
        enters();
        var waiting = CompletableFuture.supplyAsync(() -> breaker.enter(false, Duration.ofSeconds(20)));
        breaker.judge(ACCEPTED);
        breaker.left();
        assertThat(waiting.get(20, TimeUnit.SECONDS)).isTrue();
    }

    private boolean enters() {
        return breaker.enter(false, Duration.ZERO);
    }

    private static Fault fault(Phase phase, Integer code) {
        return new Fault(phase, code, null, "refused", null);
    }
}
