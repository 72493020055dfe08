package org.postcommit.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postcommit.it.Eventually.eventually;

import java.nio.file.Path;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.postcommit.it.api.Api;
import org.postcommit.it.api.Mail;
import org.postcommit.it.server.Setup;
import org.postcommit.it.server.Station;
import org.postcommit.it.server.WildFly;
import org.postcommit.it.smtp.Answer;
import org.postcommit.it.smtp.Certificates;
import org.postcommit.it.smtp.ReceivedMail;
import org.postcommit.it.smtp.Script;
import org.postcommit.it.smtp.ScriptedSmtpServer;
import org.postcommit.it.smtp.Step;

/** Where TLS or a login is wanted, nothing leaves without. */
@Order(Setup.OF_ITS_OWN)
class SecuredRelayIT {

    private static final Path TRUSTED = Path.of("target/it/trusted").toAbsolutePath();
    private static final Path UNKNOWN = Path.of("target/it/unknown").toAbsolutePath();
    private static final ScriptedSmtpServer.Login LOGIN = new ScriptedSmtpServer.Login("postcommit", "sesame");

    private Post post;

    @BeforeEach
    void station() {
        Path trust = Certificates.trustStore(TRUSTED, "localhost", "other.example.org");
        post = new Post(Station.of(Setup.postgresql()
                .with("POSTCOMMIT_SMTP_TLS", "starttls")
                .with("POSTCOMMIT_SMTP_HOST", "localhost")
                .with("POSTCOMMIT_SMTP_USER", LOGIN.user())
                .with("POSTCOMMIT_SMTP_PASSWORD", LOGIN.password())
                .with(
                        "JAVA_OPTS",
                        WildFly.JAVA_OPTIONS + " -Djavax.net.ssl.trustStore=" + trust
                                + " -Djavax.net.ssl.trustStorePassword=changeit")));
        makeWell();
        post.proveDelivery();
        post.relay.hangUp();
        post.relay.forget();
    }

    private void makeWell() {
        post.relay
                .follows(Script.accepting())
                .offersTls(Certificates.selfSigned(TRUSTED, "localhost"))
                .wantsLogin(LOGIN);
    }

    @Test
    void mail_travels_over_tls() {
        Api.Receipt receipt = post.send(Mail.toAda());
        post.becomes(receipt, "SENT");
        assertThat(post.conversations(receipt)).singleElement().matches(ReceivedMail::secured);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void a_relay_that_is_not_the_right_one_gets_nothing(
            String what, SSLContext tls, ScriptedSmtpServer.Login login, Script script) {
        post.relay.offersTls(tls).wantsLogin(login).follows(script);
        Api.Receipt receipt = post.send(Mail.toAda());
        eventually().untilAsserted(() -> assertThat(post.relay.connections()).isGreaterThanOrEqualTo(2));
        Api.Recipient waiting = post.api.recipient(receipt.recipientId());
        assertThat(waiting.status()).as(what).isEqualTo("NOT_SENT");
        assertThat(waiting.attempts()).isEmpty();
        assertThat(post.relay.mails()).isEmpty();

        makeWell();
        Api.Recipient sent = post.becomes(receipt, "SENT");
        assertThat(sent.failCount()).isZero();
        assertThat(sent.outcomes()).containsExactly("ACCEPTED");
    }

    static Stream<Arguments> a_relay_that_is_not_the_right_one_gets_nothing() {
        SSLContext right = Certificates.selfSigned(TRUSTED, "localhost");
        return Stream.of(
                Arguments.of("no STARTTLS", null, LOGIN, Script.accepting()),
                Arguments.of(
                        "unknown certificate",
                        Certificates.selfSigned(UNKNOWN, "localhost"),
                        LOGIN,
                        Script.accepting()),
                Arguments.of(
                        "another host's certificate",
                        Certificates.selfSigned(TRUSTED, "other.example.org"),
                        LOGIN,
                        Script.accepting()),
                Arguments.of(
                        "STARTTLS refused",
                        right,
                        LOGIN,
                        Script.at(Step.STARTTLS, Answer.reply("454 4.7.0 not available"))),
                Arguments.of(
                        "wrong password",
                        right,
                        new ScriptedSmtpServer.Login("postcommit", "other"),
                        Script.accepting()));
    }
}
