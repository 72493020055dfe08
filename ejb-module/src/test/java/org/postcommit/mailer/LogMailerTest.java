package org.postcommit.mailer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postcommit.api.mailer.Envelope;
import org.postcommit.api.mailer.Mail;
import org.postcommit.api.mailer.Mailer;
import org.postcommit.api.mailer.MailerContract;
import org.postcommit.api.mailer.ReversePath;

class LogMailerTest extends MailerContract {

    private final Logger log = Logger.getLogger(LogMailer.class.getName());
    private final Lines lines = new Lines();

    @BeforeEach
    void listen() {
        log.addHandler(lines);
        log.setUseParentHandlers(false);
    }

    @AfterEach
    void stopListening() {
        log.removeHandler(lines);
        log.setUseParentHandlers(true);
    }

    @Override
    protected Mailer mailer() {
        return new LogMailer();
    }

    @Test
    void the_line_tells_message_id_masked_recipient_and_size_and_no_word_of_the_mail() {
        byte[] content =
                "Message-ID: <42@shop>\r\nSubject: Secret\r\n\r\nAlso secret\r\n".getBytes(StandardCharsets.UTF_8);
        var envelope = new Envelope(ReversePath.NULL, "ada@example.org");
        mailer().send(new Mail(envelope, content, Duration.ofSeconds(5)));

        assertThat(lines.texts).containsExactly("<42@shop> to a***@example.org, 55 bytes");
    }

    private static class Lines extends Handler {

        private final List<String> texts = new ArrayList<>();

        @Override
        public synchronized void publish(LogRecord line) {
            texts.add(line.getMessage());
        }

        @Override
        public void flush() {
            // kept in memory
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
