package org.postcommit.mailer;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.mail.Session;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postcommit.api.mailer.Envelope;
import org.postcommit.api.mailer.Mail;
import org.postcommit.api.mailer.Mailer;
import org.postcommit.api.mailer.MailerContract;
import org.postcommit.api.mailer.Outcome;
import org.postcommit.api.mailer.ReversePath;
import org.postcommit.config.StandardSettings;
import org.postcommit.it.smtp.ReceivedMail;
import org.postcommit.it.smtp.ScriptedSmtpServer;

class SmtpMailerTest extends MailerContract {

    private final ScriptedSmtpServer relay = new ScriptedSmtpServer();
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(1);
    private final Deadlines deadlines = new Deadlines();
    private final SmtpMailer mailer = new SmtpMailer();

    @BeforeEach
    void start() {
        var scheduler = (ManagedScheduledExecutorService) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ManagedScheduledExecutorService.class},
                (proxy, method, arguments) -> method.invoke(threads, arguments));
        deadlines.scheduler = scheduler;
        deadlines.start();
        mailer.session = session();
        mailer.settings = StandardSettings.read();
        mailer.deadlines = deadlines;
        mailer.scheduler = scheduler;
        mailer.start();
    }

    @Test
    void an_address_beyond_ascii_goes_to_a_relay_that_offers_that() {
        relay.offersUtf8(true);

        assertThat(send("grüße@example.org", "ada@example.org")).isInstanceOf(Outcome.Accepted.class);
        assertThat(send("ada@example.org", "ada@example.org, grüße@example.org"))
                .isInstanceOf(Outcome.Accepted.class);
        assertThat(send("ada@example.org", "ada@example.org")).isInstanceOf(Outcome.Accepted.class);
        assertThat(relay.mails()).extracting(ReceivedMail::utf8).containsExactly(true, true, false);
        assertThat(relay.mails().get(1).text()).contains("To: ada@example.org, grüße@example.org");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"grüße@example.org | ada@example.org", "ada@example.org | ada@example.org, grüße@example.org"})
    void an_address_beyond_ascii_is_refused_where_the_relay_does_not_offer_that(String recipient, String header) {
        assertThat(send(recipient, header))
                .isInstanceOfSatisfying(
                        Outcome.Permanent.class,
                        refused -> assertThat(refused.fault().summary()).contains("SMTPUTF8"));
        assertThat(relay.mails()).isEmpty();
    }

    private Outcome send(String recipient, String to) {
        String content = "From: shop@example.org\r\nTo: " + to + "\r\n\r\nHi\r\n";
        return mailer.send(new Mail(
                new Envelope(new ReversePath("shop@example.org"), recipient),
                content.getBytes(StandardCharsets.UTF_8),
                Duration.ofSeconds(20)));
    }

    private Session session() {
        var properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", String.valueOf(relay.port()));
        properties.put("mail.smtp.localhost", "shop.example.org");
        for (String timeout : List.of("connectiontimeout", "timeout", "writetimeout")) {
            properties.put("mail.smtp." + timeout, "5000");
        }
        return Session.getInstance(properties);
    }

    @AfterEach
    void stop() {
        mailer.stop();
        deadlines.stop();
        threads.shutdownNow();
        relay.close();
    }

    @Override
    protected Mailer mailer() {
        return mailer;
    }

    @Override
    protected List<Arrival> arrivals() {
        return relay.mails().stream()
                .filter(ReceivedMail::accepted)
                .map(mail -> new Arrival(mail.from(), mail.recipients().get(0), mail.text()))
                .toList();
    }

    @Override
    protected void relayGoesDown() {
        relay.goDown();
    }

    @Override
    protected void relayComesBack() {
        relay.comeBack();
    }
}
