package org.postcommit.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postcommit.it.Eventually.eventually;

import java.io.File;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.postcommit.api.NotificationService;
import org.postcommit.api.mailer.MailerContract;
import org.postcommit.it.api.Api;
import org.postcommit.it.api.Mail;
import org.postcommit.it.mailer.Loft;
import org.postcommit.it.mailer.PigeonMailer;
import org.postcommit.it.server.Management;
import org.postcommit.it.server.Setup;
import org.postcommit.it.server.Station;

/** A mailer in a WAR of its own, with its own copy of the api classes, as the README shows it. */
@Order(Setup.LAST_OF_THOSE_THAT_SHARE)
class ForeignMailerIT {

    private static final String WAR = "pigeon.war";

    private final Loft loft = new Loft();
    private Post post;
    private Management management;

    @BeforeEach
    void station() {
        post = new Post(Station.of(Setup.postgresql()));
        management = post.station().management();
        deploy();
    }

    @AfterEach
    void takeAway() {
        management.undeploy(WAR);
        management.close();
        loft.close();
    }

    /** After a redeployment the server's health no longer asks the application. */
    @AfterAll
    static void leaveNoRedeployedServerBehind() {
        Station.end();
    }

    @Test
    void a_mail_leaves_through_a_mailer_of_another_deployment() {
        Api.Receipt receipt = sendByPigeon();

        Api.Recipient recipient = post.becomes(receipt, "SENT");
        assertThat(recipient.attempts().get(0).get("relay").asText()).isEqualTo(loft.address());
        assertThat(arrivals(receipt)).isEqualTo(1);
        assertThat(post.conversations(receipt)).as("by smtp").isEmpty();
    }

    @Test
    void mail_waits_while_its_mailer_is_undeployed_and_delays_no_other() {
        post.becomes(sendByPigeon(), "SENT");
        management.undeploy(WAR);

        Api.Receipt waiting = sendByPigeon();
        post.becomes(post.send(Mail.toAda()), "SENT");
        Eventually.letTimePass(Duration.ofSeconds(2));
        Api.Recipient untouched = post.api.recipient(waiting.recipientId());
        assertThat(untouched.status()).isEqualTo("NOT_SENT");
        assertThat(untouched.failCount()).isZero();
        assertThat(untouched.attempts()).isEmpty();

        deploy();
        post.becomes(waiting, "SENT");
        assertThat(arrivals(waiting)).isEqualTo(1);
    }

    @Test
    void mail_of_other_mailers_that_comes_due_together_with_it_passes() {
        management.undeploy(WAR);
        String due = Instant.now().plusSeconds(3).toString();
        Api.Receipt waiting = post.send(byPigeon().with("sendAt", due));
        List<Api.Receipt> others = IntStream.range(0, 5)
                .mapToObj(i -> post.send(Mail.toAda().with("sendAt", due)))
                .toList();

        others.forEach(receipt -> post.becomes(receipt, "SENT"));
        assertThat(post.api.recipient(waiting.recipientId()).status()).isEqualTo("NOT_SENT");

        deploy();
        post.becomes(waiting, "SENT");
    }

    @Test
    void mail_waits_while_its_relay_is_down() {
        loft.close();
        Api.Receipt waiting = sendByPigeon();
        Eventually.letTimePass(Duration.ofSeconds(2));
        assertThat(post.api.recipient(waiting.recipientId()).attempts()).isEmpty();

        loft.open();
        post.becomes(waiting, "SENT");
    }

    @Test
    void a_mailer_that_is_undeployed_while_it_sends_loses_no_mail() {
        loft.hold();
        Api.Receipt receipt = sendByPigeon();
        eventually().until(() -> arrivals(receipt) == 1);
        management.undeploy(WAR);
        loft.letGo();

        deploy();
        Api.Recipient recipient = post.becomes(receipt, "SENT");
        assertThat(arrivals(receipt))
                .as("copies")
                .isEqualTo(recipient.attempts().size());
        assertThat(recipient.outcomes()).endsWith("ACCEPTED").isSubsetOf("AMBIGUOUS", "ACCEPTED");
    }

    @Test
    void it_is_found_again_when_postcommit_itself_was_redeployed() {
        management.redeploy("postcommit.ear");
        post.station().server().awaitReady();
        eventually().until(() -> post.api.submit(byPigeon()).status() == 202);

        Api.Receipt receipt = sendByPigeon();
        post.becomes(receipt, "SENT");
        assertThat(arrivals(receipt)).isEqualTo(1);
    }

    @Test
    void a_mailer_nobody_has_heard_of_is_refused_and_those_there_are_named() {
        Api.Answer answer = post.api.submit(Mail.toAda().with("mailer", "albatross"));

        assertThat(answer.wrongFields()).containsExactly("mailer");
        assertThat(answer.body().toString()).contains("log", "maildir", "pigeon", "smtp");
    }

    private Api.Receipt sendByPigeon() {
        return post.send(byPigeon());
    }

    private static Mail byPigeon() {
        return Mail.toAda().with("mailer", "pigeon");
    }

    private long arrivals(Api.Receipt receipt) {
        return loft.arrivals().stream()
                .map(MailerContract.Arrival::recipient)
                .filter(receipt.address()::equals)
                .count();
    }

    /** Found within two seconds. */
    private void deploy() {
        InputStream war = ShrinkWrap.create(WebArchive.class, WAR)
                .addClass(PigeonMailer.class)
                .addAsLibraries(jarOf(NotificationService.class))
                .setWebXML(new StringAsset("""
                        <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
                          <env-entry>
                            <env-entry-name>loft</env-entry-name>
                            <env-entry-type>java.lang.String</env-entry-type>
                            <env-entry-value>%s</env-entry-value>
                          </env-entry>
                        </web-app>
                        """.formatted(loft.address())))
                .as(ZipExporter.class)
                .exportAsInputStream();
        management.deploy(WAR, war);
        eventually().until(() -> post.api.submit(byPigeon()).status() == 202);
    }

    private static File jarOf(Class<?> type) {
        return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }
}
