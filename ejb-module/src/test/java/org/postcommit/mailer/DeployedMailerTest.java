package org.postcommit.mailer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBException;
import jakarta.ejb.NoSuchEJBException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.postcommit.api.mailer.Envelope;
import org.postcommit.api.mailer.Mail;
import org.postcommit.api.mailer.Mailer;
import org.postcommit.api.mailer.Outcome;
import org.postcommit.api.mailer.ReversePath;

class DeployedMailerTest {

    private static final Mail MAIL =
            new Mail(new Envelope(ReversePath.NULL, "ada@example.org"), new byte[0], Duration.ofSeconds(1));

    private boolean there = true;
    private boolean lookedAgain;

    @Test
    void a_bean_that_is_gone_is_a_relay_that_is_down() {
        assertThat(failing(new NoSuchEJBException("undeployed")).send(MAIL)).isInstanceOf(Outcome.RelayDown.class);
        assertThat(lookedAgain).isTrue();
    }

    @Test
    void a_bean_that_goes_while_it_sends_may_have_sent() {
        there = false;

        assertThat(failing(new EJBException("stopped")).send(MAIL)).isInstanceOf(Outcome.Ambiguous.class);
        assertThat(lookedAgain).isTrue();
    }

    @Test
    void what_a_bean_that_stays_throws_is_its_own_fault() {
        assertThatThrownBy(() -> failing(new EJBException("a bug")).send(MAIL)).hasMessage("a bug");
        assertThat(lookedAgain).isFalse();
    }

    @Test
    void the_probe_of_a_bean_that_does_not_answer_finds_the_relay_down() {
        assertThat(failing(new EJBException("stopped")).probe(Duration.ofSeconds(1)))
                .isInstanceOf(Outcome.RelayDown.class);
    }

    private DeployedMailer failing(EJBException failure) {
        return new DeployedMailer("java:global/x", new FailingMailer(failure), () -> there, () -> lookedAgain = true);
    }

    private record FailingMailer(EJBException failure) implements Mailer {

        @Override
        public String name() {
            return "pigeon";
        }

        @Override
        public String relay() {
            return "loft";
        }

        @Override
        public Outcome send(Mail mail) {
            throw failure;
        }

        @Override
        public Outcome probe(Duration budget) {
            throw failure;
        }
    }
}
