package org.postcommit.web.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postcommit.web.admin.Traceback.Kind.FRAME;
import static org.postcommit.web.admin.Traceback.Kind.MESSAGE;
import static org.postcommit.web.admin.Traceback.Kind.OWN;
import static org.postcommit.web.admin.Traceback.Kind.REST;

import org.junit.jupiter.api.Test;

class TracebackTest {

    @Test
    void messages_and_our_own_frames_stand_out() {
        var traceback = Traceback.of("""
                jakarta.mail.SendFailedException: 550 5.1.1 unknown
                \tat org.eclipse.angus.mail.smtp.SMTPTransport.rcptTo(SMTPTransport.java:2064)
                \tat deployment.postcommit.ear//org.postcommit.mailer.SmtpMailer.send(SmtpMailer.java:88)
                Caused by: java.io.IOException: gone
                \t... 23 more
                """);

        assertThat(traceback.lines())
                .extracting(Traceback.Line::kind)
                .containsExactly(MESSAGE, FRAME, OWN, MESSAGE, REST);
        assertThat(traceback.getHeadline()).isEqualTo("jakarta.mail.SendFailedException: 550 5.1.1 unknown");
    }

    @Test
    void an_accepted_mail_has_none() {
        assertThat(Traceback.of(null).isPresent()).isFalse();
    }
}
