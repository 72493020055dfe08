package org.postcommit.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.postcommit.it.Eventually.eventually;

import jakarta.jms.JMSSecurityRuntimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postcommit.api.DeliveryMode;
import org.postcommit.api.Notification;
import org.postcommit.api.Receipt;
import org.postcommit.it.api.Api;
import org.postcommit.it.api.Mail;
import org.postcommit.it.remote.EjbClient;
import org.postcommit.it.remote.EventSubscriber;
import org.postcommit.it.remote.EventSubscriber.Heard;
import org.postcommit.it.server.Setup;
import org.postcommit.it.server.Station;
import org.postcommit.it.server.Users;
import org.postcommit.it.smtp.Answer;
import org.postcommit.it.smtp.Script;
import org.postcommit.it.smtp.Step;

/** What becomes of mail is told on the topic, heard by a client in a virtual machine of its own. */
class EventsIT {

    private static final int MANY = 100;

    private Post post;

    @BeforeEach
    void station() {
        post = new Post(Station.of(Setup.postgresql()));
    }

    @Test
    void a_sent_mail_is_told_with_all_its_names() {
        try (EventSubscriber topic = listening(Users.VIEWER)) {
            Api.Receipt receipt = post.send(Mail.toAda());

            Heard sent = awaitFirst(topic, receipt);
            assertThat(sent.event()).isEqualTo("sent").isEqualTo(sent.property());
            assertThat(sent.body().path("notificationId").asText()).isEqualTo(receipt.id());
            assertThat(sent.body().path("messageId").asText()).isEqualTo(receipt.messageId());
            assertThat(sent.id()).hasSize(36);
            Instant happened = Instant.parse(sent.body().path("at").asText());
            System.out.printf(
                    "an event was heard %d ms after it happened%n",
                    Duration.between(happened, sent.at()).toMillis());
        }
    }

    @Test
    void every_failure_is_told_and_the_end_of_it() {
        post.proveDelivery();
        post.relay.follows(Script.atFirst(2, Step.RCPT, Answer.reply("451 4.3.0 busy")));
        try (EventSubscriber topic = listening(Users.OPERATOR)) {
            Api.Receipt receipt = post.send(Mail.toAda());
            eventually()
                    .untilAsserted(
                            () -> assertThat(events(topic, receipt)).containsExactly("failed", "failed", "sent"));
            assertThat(topic.about(receipt.recipientId()))
                    .extracting(Heard::id)
                    .doesNotHaveDuplicates()
                    .isSorted();
        }
    }

    @Test
    void a_refusal_for_good_and_used_up_attempts_are_told_as_errors() {
        try (EventSubscriber topic = listening(Users.ADMIN)) {
            post.relay.follows(Script.at(Step.RCPT, Answer.reply("550 5.7.1 no")));
            Api.Receipt refused = post.send(Mail.toAda());
            eventually().untilAsserted(() -> assertThat(events(topic, refused)).containsExactly("error"));

            post.relay.follows(Script.at(Step.RCPT, Answer.reply("451 4.3.0 busy")));
            Api.Receipt usedUp = post.send(Mail.toAda());
            eventually()
                    .untilAsserted(() -> assertThat(events(topic, usedUp))
                            .containsExactly("failed", "failed", "failed", "failed", "failed", "error"));
        }
    }

    @Test
    void a_mail_that_leaves_no_row_is_told_too() {
        try (EventSubscriber topic = listening(Users.VIEWER)) {
            Api.Receipt receipt = post.send(Mail.toAda().with("mode", "DIRECT"));
            assertThat(awaitFirst(topic, receipt).body().path("messageId").asText())
                    .isEqualTo(receipt.messageId());
        }
    }

    @Test
    void a_rolled_back_mail_is_not_told_and_a_cancelled_one_has_no_event() throws Exception {
        try (EventSubscriber topic = listening(Users.VIEWER);
                EjbClient client = new EjbClient(port(), Users.PRODUCER)) {
            client.transaction().begin();
            Receipt rolledBack = client.service()
                    .send(Notification.ofType("order")
                            .to(Mail.somebody("ada"))
                            .subject("Never")
                            .text("was")
                            .mode(DeliveryMode.DIRECT)
                            .build());
            client.transaction().rollback();
            Api.Receipt waiting = post.send(Mail.toAda()
                    .with("sendAt", Instant.now().plus(Duration.ofDays(1)).toString()));
            post.api.cancelNotification(waiting.id());
            Api.Receipt sent = post.send(Mail.toAda());
            awaitFirst(topic, sent);
            assertThat(events(topic, waiting)).isEmpty();
            assertThat(topic.about(rolledBack.recipients().get(0).id().toString()))
                    .isEmpty();
        }
    }

    @Test
    void who_may_not_read_may_not_listen() {
        assertThatThrownBy(() -> listening(Users.PRODUCER)).isInstanceOf(JMSSecurityRuntimeException.class);
    }

    @Test
    void what_had_happened_before_a_kill_is_told_after_it() throws Exception {
        String type = Post.someType();
        EventSubscriber before = EventSubscriber.durable(port(), Users.ADMIN, type);
        try (var unpublished = post.station().locking("webhook")) {
            post.send(Mail.toMany(MANY, "killed" + type).with("type", type));
            post.relay.follows(Script.accepting());
            eventually()
                    .untilAsserted(() -> assertThat(post.station()
                                    .count("select count(*) from recipient where status = 'SENT' and type = '" + type
                                            + "'"))
                            .isEqualTo(MANY));
            assertThat(post.station().count("select count(*) from event")).isGreaterThanOrEqualTo(MANY);
            assertThat(before.heard()).isEmpty();
            post.station().kill();
        }
        post.station().restart();

        Set<String> sent =
                new HashSet<>(post.station().strings("select id from recipient where type = '" + type + "'"));
        try (EventSubscriber after = EventSubscriber.durable(port(), Users.ADMIN, type)) {
            eventually().untilAsserted(() -> assertThat(sentTo(after)).containsAll(sent));
            System.out.printf(
                    "kill -9 before publishing: %d changes, %d events heard%n",
                    MANY, after.heard().size());
            after.unsubscribe();
        }
        eventually()
                .untilAsserted(() -> assertThat(post.station().count("select count(*) from event"))
                        .isZero());
    }

    @Test
    void nothing_that_happens_amid_a_kill_is_kept_secret() {
        String type = Post.someType();
        EventSubscriber before = EventSubscriber.durable(port(), Users.ADMIN, type);
        List<Api.Receipt> receipts = post.sendSingles(200, type, "amid" + type);
        eventually().until(() -> !before.heard().isEmpty());
        post.station().kill();
        Set<String> heard = sentTo(before);
        post.station().restart();
        post.allBecome(type, "SENT", receipts.size(), Duration.ofSeconds(60));

        try (EventSubscriber after = EventSubscriber.durable(port(), Users.ADMIN, type)) {
            Set<String> all = receipts.stream().map(Api.Receipt::recipientId).collect(Collectors.toSet());
            eventually().untilAsserted(() -> {
                Set<String> told = new HashSet<>(heard);
                told.addAll(sentTo(after));
                assertThat(told).containsAll(all);
            });
            after.unsubscribe();
        }
    }

    private EventSubscriber listening(String user) {
        return EventSubscriber.of(port(), user);
    }

    private int port() {
        return post.station().server().httpPort();
    }

    private static Heard awaitFirst(EventSubscriber topic, Api.Receipt receipt) {
        eventually().until(() -> !topic.about(receipt.recipientId()).isEmpty());
        return topic.about(receipt.recipientId()).get(0);
    }

    private static List<String> events(EventSubscriber topic, Api.Receipt receipt) {
        return topic.about(receipt.recipientId()).stream().map(Heard::event).toList();
    }

    private static Set<String> sentTo(EventSubscriber topic) {
        return topic.heard().stream()
                .filter(it -> it.event().equals("sent"))
                .map(Heard::recipientId)
                .collect(Collectors.toSet());
    }
}
