package org.postcommit.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.postcommit.it.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.jms.BytesMessage;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.JMSSecurityRuntimeException;
import jakarta.jms.MapMessage;
import jakarta.jms.Message;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postcommit.it.api.Api;
import org.postcommit.it.api.Mail;
import org.postcommit.it.remote.JmsClient;
import org.postcommit.it.server.Management;
import org.postcommit.it.server.Setup;
import org.postcommit.it.server.Station;
import org.postcommit.it.server.Users;

/** The JMS door, used by a client in a virtual machine of its own. */
class JmsDoorIT {

    private static final String QUEUE = "PostcommitNotifications";
    private static final String DEAD = "PostcommitNotificationsDead";

    private final String producer = Post.someType();
    private Post post;
    private JmsClient client;

    @BeforeEach
    void connect() {
        post = new Post(Station.of(Setup.postgresql()));
        client = new JmsClient(port(), Users.PRODUCER);
    }

    @AfterEach
    void disconnect() {
        client.close();
    }

    @Test
    void what_is_put_into_the_queue_is_sent_in_the_producer_s_name() {
        String address = Mail.somebody("ada");
        client.send(Mail.to(address).json(), Users.PRODUCER);

        Api.Recipient sent = awaitSent(address);
        String path = "notifications/" + sent.body().path("notificationId").asText();
        assertThat(post.station().api(Users.PRODUCER).get(path).status()).isEqualTo(200);
        assertThat(post.station().api(Users.OTHER_PRODUCER).get(path).status()).isEqualTo(404);
    }

    @Test
    void a_session_that_is_rolled_back_sends_nothing() {
        String changedMind = Mail.somebody("ada");
        String meantIt = Mail.somebody("bob");
        try (JmsClient transacted = JmsClient.transacted(port(), Users.PRODUCER)) {
            transacted.send(Mail.to(changedMind).json());
            transacted.rollback();
            transacted.send(Mail.to(meantIt).json());
            transacted.commit();
        }
        awaitSent(meantIt);
        assertThat(post.api.total("q=" + changedMind)).isZero();
        assertThat(post.relay.mailsTo(changedMind)).isEmpty();
    }

    @Test
    void the_same_key_again_sends_nothing_new_and_with_another_content_is_rejected() {
        String address = Mail.somebody("ada");
        Mail mail = Mail.to(address).with("idempotencyKey", Post.someType());
        client.send(mail.json(), producer);
        awaitSent(address);
        client.send(mail.json(), producer);
        client.send(mail.with("subject", "another").json(), producer);

        JsonNode rejected = awaitRejected();
        assertThat(fields(rejected)).containsExactly("idempotencyKey");
        assertThat(post.relay.mailsTo(address)).hasSize(1);
    }

    @Test
    void everything_that_is_wrong_is_on_the_rejected_list_with_the_body_as_it_came() {
        String body = """
                {"to":[7,{"address":"nobody"}],"subject":"two\\nlines","text":"t","sendAt":"tomorrow","colour":"red"}""";
        client.send(body, producer);

        JsonNode rejected = awaitRejected();
        assertThat(fields(rejected)).containsExactlyInAnyOrder("to[0]", "to[1].address", "subject", "sendAt", "colour");
        assertThat(rejected.path("body").asText()).isEqualTo(body);
        assertThat(rejected.path("kind").asText()).isEqualTo("TextMessage");
        assertThat(rejected.path("size").asInt()).isEqualTo(body.length());
        assertNothingLeftInTheQueues();
    }

    @Test
    void what_is_no_json_or_nothing_at_all_is_rejected() {
        client.send("{\"to\": oops\u0000", producer);
        assertThat(awaitRejected().path("body").asText()).isEqualTo("{\"to\": oops\u0000");
        discard();
        client.send("", producer);
        assertThat(fields(awaitRejected())).containsExactly("body");
        discard();
        client.send(JMSContext::createTextMessage, producer);
        assertThat(fields(awaitRejected())).containsExactly("body");
    }

    @Test
    void messages_of_another_type_are_rejected_with_what_can_be_shown_of_them() {
        String json = Mail.toAda().json();
        byte[] noText = {(byte) 0xff, 0, 42};
        assertRejected(bytes(json.getBytes(StandardCharsets.UTF_8)), "BytesMessage", json);
        assertRejected(bytes(noText), "BytesMessage", Base64.getEncoder().encodeToString(noText));
        assertRejected(map("address", "ada@example.org"), "MapMessage", "{\"address\":\"ada@example.org\"}");
        assertRejected(context -> context.createObjectMessage("ada"), "ObjectMessage", null);
        assertRejected(JMSContext::createMessage, "Message", null);
        assertThat(post.relay.mails()).isEmpty();
    }

    @Test
    void a_producer_that_is_no_name_is_rejected_with_all_else_that_is_wrong() {
        client.send("{\"x\":1}", "line\nbreak " + producer);
        eventually()
                .untilAsserted(() -> assertThat(rejectedOf("jms"))
                        .anySatisfy(row -> assertThat(row.path("summary").asText())
                                .contains("PostcommitProducer", "x is unknown", "subject")));
    }

    @Test
    void what_is_too_large_is_rejected_whether_it_can_be_kept_or_not() {
        client.send(
                Mail.toAda()
                        .attach("a.bin", "application/octet-stream", new byte[20 << 20])
                        .json(),
                producer);
        JsonNode mail = awaitRejected();
        assertThat(fields(mail)).containsExactly("attachments");
        assertThat(mail.path("body").asText()).endsWith("}");
        discard();

        client.send(" ".repeat((35 << 20) + 1), producer);
        JsonNode text = awaitRejected();
        assertThat(fields(text)).containsExactly("body");
        assertThat(text.path("size").asInt()).isEqualTo((35 << 20) + 1);
        assertThat(text.path("body").asText()).hasSize(35 << 20);
        discard();
        assertNothingLeftInTheQueues();
    }

    @Test
    void an_operator_mends_it_and_it_is_sent() {
        String address = Mail.somebody("ada");
        client.send(Mail.to(address).with("colour", "red").json(), producer);
        String id = awaitRejected().path("id").asText();
        Api olga = post.station().api(Users.OPERATOR);

        Api.Answer stillWrong = olga.post(
                "rejected/" + id + "/retry", Mail.to("nobody").with("x", "y").json());
        assertThat(stillWrong.status()).isEqualTo(400);
        assertThat(stillWrong.wrongFields()).containsExactlyInAnyOrder("to[0].address", "x");
        assertThat(olga.post("rejected/" + id + "/retry", "").status())
                .as("as it came")
                .isEqualTo(400);
        assertThat(post.station()
                        .api(Users.VIEWER)
                        .post("rejected/" + id + "/retry", "{}")
                        .status())
                .isEqualTo(403);
        assertThat(rejected()).hasSize(1);

        Api.Answer mended =
                olga.post("rejected/" + id + "/retry", Mail.to(address).json());
        assertThat(mended.status()).isEqualTo(202);
        awaitSent(address);
        assertThat(olga.get("rejected/" + id).status()).isEqualTo(404);
        assertThat(olga.post("rejected/" + id + "/retry", Mail.to(address).json())
                        .status())
                .isEqualTo(404);
        assertThat(post.station()
                        .strings("select producer from message where id = '"
                                + mended.body().path("id").asText() + "'"))
                .containsExactly(producer);
        assertThat(post.station()
                        .strings("select who || ' ' || action from operation where selection like '%" + id + "%'"))
                .containsExactly(Users.OPERATOR + " RETRY_REJECTED");
    }

    @Test
    void an_operator_throws_it_away() {
        client.send("[]", producer);
        String id = awaitRejected().path("id").asText();

        assertThat(post.station().api(Users.VIEWER).delete("rejected/" + id).status())
                .isEqualTo(403);
        assertThat(post.station().api(Users.PRODUCER).get("rejected").status()).isEqualTo(403);
        assertThat(post.station().api(Users.OPERATOR).delete("rejected/" + id).status())
                .isEqualTo(204);
        assertThat(rejected()).isEmpty();
        assertThat(post.station().count("select count(*) from rejected_body where rejected_id = '" + id + "'"))
                .isZero();
    }

    @Test
    void a_producer_may_send_to_this_queue_and_do_nothing_else() {
        assertThatThrownBy(client::receive).isInstanceOf(JMSSecurityRuntimeException.class);
        assertThatThrownBy(() -> client.sendTo("PostcommitDelivery", "x")).isInstanceOf(JMSRuntimeException.class);
        try (JmsClient viewer = new JmsClient(port(), Users.VIEWER)) {
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
            assertThat(messages(QUEUE) + messages(DEAD)).isEqualTo(21);
        } finally {
            post.station().postgres().start();
        }
        Eventually.within(Duration.ofSeconds(120))
                .untilAsserted(() -> assertThat(addresses)
                        .allSatisfy(address ->
                                assertThat(post.relay.mailsTo(address)).hasSize(1)));
        assertThat(fields(awaitRejected())).containsExactly("body");
        assertNothingLeftInTheQueues();
    }

    @Test
    void what_cannot_be_taken_in_although_the_database_works_is_rejected_after_the_last_attempt() {
        String address = Mail.somebody("ada");
        String type = Post.someType();
        String poison = Mail.to(address).with("type", type).json();
        post.station().update("alter table message add constraint poison check (type <> '" + type + "')");
        try {
            client.send(poison, producer);
            JsonNode rejected = awaitRejected();
            assertThat(rejected.path("summary").asText()).contains("could not be taken in");
            assertThat(rejected.path("body").asText()).isEqualTo(poison);
            assertNothingLeftInTheQueues();
        } finally {
            post.station().update("alter table message drop constraint poison");
        }
        assertThat(post.api
                        .post("rejected/" + rejected().get(0).path("id").asText() + "/retry", "")
                        .status())
                .isEqualTo(202);
        awaitSent(address);
        assertThat(post.relay.mailsTo(address)).hasSize(1);
    }

    private void assertRejected(Function<JMSContext, Message> message, String kind, String body) {
        client.send(message, producer);
        JsonNode rejected = awaitRejected();
        assertThat(rejected.path("kind").asText()).isEqualTo(kind);
        assertThat(fields(rejected)).containsExactly("body");
        assertThat(rejected.path("body").asText(null)).isEqualTo(body);
        discard();
    }

    private static Function<JMSContext, Message> bytes(byte[] bytes) {
        return context -> {
            try {
                BytesMessage message = context.createBytesMessage();
                message.writeBytes(bytes);
                return message;
            } catch (JMSException e) {
                throw new IllegalStateException(e);
            }
        };
    }

    private static Function<JMSContext, Message> map(String name, String value) {
        return context -> {
            try {
                MapMessage message = context.createMapMessage();
                message.setString(name, value);
                return message;
            } catch (JMSException e) {
                throw new IllegalStateException(e);
            }
        };
    }

    private Api.Recipient awaitSent(String address) {
        eventually()
                .untilAsserted(() ->
                        assertThat(post.api.total("status=SENT&q=" + address)).isEqualTo(1));
        return post.api.recipients("q=" + address).get(0);
    }

    /** The only one of this test. */
    private JsonNode awaitRejected() {
        eventually().untilAsserted(() -> assertThat(rejected()).hasSize(1));
        return post.api.get("rejected/" + rejected().get(0).path("id").asText()).body();
    }

    private void discard() {
        for (JsonNode row : rejected()) {
            assertThat(post.api.delete("rejected/" + row.path("id").asText()).status())
                    .isEqualTo(204);
        }
    }

    private List<JsonNode> rejected() {
        return rejectedOf(producer);
    }

    private List<JsonNode> rejectedOf(String name) {
        JsonNode items = post.api.get("rejected?size=500").body().path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(row -> row.path("producer").asText().equals(name))
                .toList();
    }

    private static List<String> fields(JsonNode rejected) {
        return StreamSupport.stream(rejected.path("reasons").spliterator(), false)
                .map(reason -> reason.path("field").asText())
                .toList();
    }

    private void assertNothingLeftInTheQueues() {
        Eventually.within(Duration.ofSeconds(60)).until(() -> messages(QUEUE) + messages(DEAD) == 0);
    }

    private long messages(String queue) {
        try (Management management = post.station().management()) {
            return management.messages(queue);
        }
    }

    private int port() {
        return post.station().server().httpPort();
    }
}
