package org.postcommit.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.JMSSecurityRuntimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postcommit.it.api.Api;
import org.postcommit.it.api.Mail;
import org.postcommit.it.remote.JmsClient;
import org.postcommit.it.server.Setup;
import org.postcommit.it.server.Station;
import org.postcommit.it.server.Users;

/** The JMS door, used by a client in a virtual machine of its own. */
class JmsDoorIT {

    private final String producer = Post.someType();
    private Post post;
    private JmsClient client;
    private DoorQueues queues;
    private Rejections rejections;

    @BeforeEach
    void connect() {
        post = new Post(Station.of(Setup.postgresql()));
        client = new JmsClient(post.station().server().httpPort(), Users.PRODUCER);
        queues = new DoorQueues(post.station());
        rejections = new Rejections(post, producer);
    }

    @AfterEach
    void disconnect() {
        client.close();
    }

    @Test
    void what_is_put_into_the_queue_is_sent_in_the_producer_s_name() {
        String address = Mail.somebody("ada");
        client.send(Mail.to(address).json(), Users.PRODUCER);

        Api.Recipient sent = post.awaitSent(address);
        String path = "notifications/" + sent.body().path("notificationId").asText();
        assertThat(post.station().api(Users.PRODUCER).get(path).status()).isEqualTo(200);
        assertThat(post.station().api(Users.OTHER_PRODUCER).get(path).status()).isEqualTo(404);
    }

    @Test
    void a_session_that_is_rolled_back_sends_nothing() {
        String changedMind = Mail.somebody("ada");
        String meantIt = Mail.somebody("bob");
        try (JmsClient transacted = JmsClient.transacted(post.station().server().httpPort(), Users.PRODUCER)) {
            transacted.send(Mail.to(changedMind).json());
            transacted.rollback();
            transacted.send(Mail.to(meantIt).json());
            transacted.commit();
        }
        post.awaitSent(meantIt);
        assertThat(post.api.total("q=" + changedMind)).isZero();
        assertThat(post.relay.mailsTo(changedMind)).isEmpty();
    }

    @Test
    void the_same_key_again_sends_nothing_new_and_with_another_content_is_rejected() {
        String address = Mail.somebody("ada");
        Mail mail = Mail.to(address).with("idempotencyKey", Post.someType());
        client.send(mail.json(), producer);
        post.awaitSent(address);
        client.send(mail.json(), producer);
        client.send(mail.with("subject", "another").json(), producer);

        JsonNode rejected = rejections.awaitOne();
        assertThat(Rejections.fields(rejected)).containsExactly("idempotencyKey");
        assertThat(post.relay.mailsTo(address)).hasSize(1);
    }

    @Test
    void a_producer_may_send_to_this_queue_and_do_nothing_else() {
        assertThatThrownBy(client::receive).isInstanceOf(JMSSecurityRuntimeException.class);
        assertThatThrownBy(() -> client.sendTo("PostcommitDelivery", "x")).isInstanceOf(JMSRuntimeException.class);
        try (JmsClient viewer = new JmsClient(post.station().server().httpPort(), Users.VIEWER)) {
            assertThatThrownBy(() -> viewer.send(Mail.toAda().json())).isInstanceOf(JMSRuntimeException.class);
        }
    }

    @Test
    void while_the_database_is_away_everything_waits_and_then_everything_is_sent_once() {
        List<String> addresses = new ArrayList<>();
        post.station().postgres().stop();
        try {
            for (int i = 0; i < 20; i++) {
                addresses.add(Mail.somebody("ada" + i));
                client.send(Mail.to(addresses.get(i)).json(), producer);
            }
            client.send("no json", producer);
            Eventually.letTimePass(Duration.ofSeconds(5));
            assertThat(queues.messages()).isEqualTo(21);
        } finally {
            post.station().postgres().start();
        }
        Eventually.within(Duration.ofSeconds(120))
                .untilAsserted(() -> assertThat(addresses)
                        .allSatisfy(address ->
                                assertThat(post.relay.mailsTo(address)).hasSize(1)));
        assertThat(Rejections.fields(rejections.awaitOne())).containsExactly("body");
        queues.assertEmpty();
    }

    @Test
    void what_cannot_be_taken_in_although_the_database_works_is_rejected_after_the_last_attempt() {
        String address = Mail.somebody("ada");
        String type = Post.someType();
        String poison = Mail.to(address).with("type", type).json();
        post.station().update("alter table message add constraint poison check (type <> '" + type + "')");
        try {
            client.send(poison, producer);
            JsonNode rejected = rejections.awaitOne();
            assertThat(rejected.path("summary").asText()).contains("could not be taken in");
            assertThat(rejected.path("body").asText()).isEqualTo(poison);
            queues.assertEmpty();
        } finally {
            post.station().update("alter table message drop constraint poison");
        }
        assertThat(post.api
                        .post("rejected/" + rejections.all().get(0).path("id").asText() + "/retry", "")
                        .status())
                .isEqualTo(202);
        post.awaitSent(address);
        assertThat(post.relay.mailsTo(address)).hasSize(1);
    }
}
