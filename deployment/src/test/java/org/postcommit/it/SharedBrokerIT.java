package org.postcommit.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postcommit.it.Eventually.eventually;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.postcommit.it.api.Api;
import org.postcommit.it.api.Mail;
import org.postcommit.it.server.Setup;
import org.postcommit.it.server.SharedBroker;
import org.postcommit.it.server.Station;
import org.postcommit.it.smtp.Answer;
import org.postcommit.it.smtp.Script;
import org.postcommit.it.smtp.Step;

/** Two servers on one PostgreSQL and one Artemis. */
@Order(Setup.OF_ITS_OWN)
class SharedBrokerIT {

    private static SharedBroker broker;
    private static NodesAndRelay nodes;

    @BeforeAll
    static void start() {
        Station.end();
        Path directory = NodesAndRelay.TARGET.resolve("it/shared-broker");
        broker = new SharedBroker(
                NodesAndRelay.HOME,
                Path.of(System.getProperty("postcommit.it.artemis")),
                Path.of("").toAbsolutePath(),
                directory,
                NodesAndRelay.impatience());
        broker.artemis().start();
        nodes = new NodesAndRelay(directory.resolve("nodes"), broker.config(), broker.environment());
    }

    @AfterAll
    static void stop() {
        if (nodes != null) {
            nodes.close();
        }
        if (broker != null) {
            broker.artemis().close();
        }
    }

    @BeforeEach
    void restore() {
        nodes.relay.restore();
    }

    @Test
    void one_node_is_killed_and_the_other_sends_all_the_rest_once() {
        String type = Post.someType();
        int mails = Amount.crashMails();
        nodes.submit(type, mails);
        nodes.awaitAccepted(mails * 0.3);
        nodes.one.kill();
        nodes.awaitAllSent(nodes.two, type, mails, "one of two nodes on one broker killed");
        nodes.one.start().awaitReady();
        nodes.assertNothingInDoubt();
    }

    @Test
    void the_broker_is_killed_and_everything_is_sent_when_it_is_back() {
        String type = Post.someType();
        int mails = Amount.crashMails();
        nodes.submit(type, mails);
        nodes.awaitAccepted(mails * 0.3);
        broker.artemis().kill();
        Eventually.letTimePass(Duration.ofSeconds(3));
        broker.artemis().start();
        nodes.awaitAllSent(nodes.two, type, mails, "the broker of two nodes killed");
        nodes.assertNothingInDoubt();
    }

    @Test
    void the_limit_of_attempts_is_kept_and_the_rest_is_a_dead_letter() {
        nodes.relay.follows(Script.at(Step.RCPT, Answer.reply("451 4.3.0 busy")));
        Api api = nodes.api(nodes.two);
        String reason = UUID.randomUUID().toString();
        Api.Receipt receipt = api.send(Mail.toAda().with("subject", reason));
        eventually()
                .untilAsserted(
                        () -> assertThat(api.recipient(receipt.recipientId()).status())
                                .isEqualTo("ERROR"));
        assertThat(nodes.relay.mailsTo(receipt.address())).hasSize(5);
        eventually()
                .untilAsserted(() -> assertThat(api.get("deadletters?q=" + reason)
                                .body()
                                .path("total")
                                .asLong())
                        .isEqualTo(1));
    }
}
