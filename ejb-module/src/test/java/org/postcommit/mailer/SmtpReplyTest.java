package org.postcommit.mailer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postcommit.api.mailer.EnhancedStatusCode;
import org.postcommit.api.mailer.Fault;
import org.postcommit.api.mailer.Outcome;
import org.postcommit.api.mailer.Phase;

class SmtpReplyTest {

    @ParameterizedTest
    @CsvSource({
        "450, 450 busy, true",
        "552, 552 mailbox full, true",
        "552, 552 5.2.2 mailbox full, true",
        "552, 552 5.3.4 too big, false",
        "550, 550 5.1.1 no such user, false"
    })
    void a_reply_says_whether_it_is_worth_another_try(int code, String text, boolean worthIt) {
        assertThat(new SmtpReply(code, text).isTransient()).isEqualTo(worthIt);
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550, 5.1.1, true",
        "RCPT, 550, 5.1.10, true",
        "BODY, 550, 5.1.1, true",
        "RCPT, 550, 5.7.1, false",
        "RCPT, 550, 5.2.2, false",
        "RCPT, 550, , false",
        "RCPT, 556, , true",
        "RCPT, 521, , true",
        "MAIL, 550, 5.1.1, false"
    })
    void only_some_refusals_speak_of_a_bad_address(Phase phase, int code, String enhanced, boolean bad) {
        var fault = new Fault(phase, code, EnhancedStatusCode.in(enhanced).orElse(null), "", "");

        assertThat(new Outcome.Permanent(fault).isBadAddress()).isEqualTo(bad);
    }

    @Test
    void outcomes_are_recorded_by_their_class() {
        var fault = new Fault(Phase.RCPT, 450, null, "", "");

        assertThat(new Outcome.Transient(fault).label()).isEqualTo("TRANSIENT");
        assertThat(new Outcome.Accepted("250 OK").label()).isEqualTo("ACCEPTED");
    }
}
