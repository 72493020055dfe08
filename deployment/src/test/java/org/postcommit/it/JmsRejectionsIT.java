package org.postcommit.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postcommit.it.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.jms.BytesMessage;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.MapMessage;
import jakarta.jms.Message;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postcommit.it.api.Api;
import org.postcommit.it.api.Mail;
import org.postcommit.it.remote.JmsClient;
import org.postcommit.it.server.Setup;
import org.postcommit.it.server.Station;
import org.postcommit.it.server.Users;

/** What the JMS door does not take in, and what people do with it. */
class JmsRejectionsIT {

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
    void everything_that_is_wrong_is_on_the_rejected_list_with_the_body_as_it_came() {
        String body = """
                {"to":[7,{"address":"nobody"}],"subject":"two\\nlines","text":"t","sendAt":"tomorrow","colour":"red"}""";
        client.send(body, producer);

        JsonNode rejected = rejections.awaitOne();
        assertThat(Rejections.fields(rejected))
                .containsExactlyInAnyOrder("to[0]", "to[1].address", "subject", "sendAt", "colour");
        assertThat(rejected.path("body").asText()).isEqualTo(body);
        assertThat(rejected.path("kind").asText()).isEqualTo("TextMessage");
        assertThat(rejected.path("size").asInt()).isEqualTo(body.length());
        queues.assertEmpty();
    }

    @Test
    void what_is_no_json_or_nothing_at_all_is_rejected() {
        client.send("{\"to\": oops\u0000", producer);
        assertThat(rejections.awaitOne().path("body").asText()).isEqualTo("{\"to\": oops\u0000");
        rejections.discard();
        client.send("", producer);
        assertThat(Rejections.fields(rejections.awaitOne())).containsExactly("body");
        rejections.discard();
        client.send(JMSContext::createTextMessage, producer);
        assertThat(Rejections.fields(rejections.awaitOne())).containsExactly("body");
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
                .untilAsserted(() -> assertThat(new Rejections(post, "jms").all())
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
        JsonNode mail = rejections.awaitOne();
        assertThat(Rejections.fields(mail)).containsExactly("attachments");
        assertThat(mail.path("body").asText()).endsWith("}");
        rejections.discard();

        client.send(" ".repeat((35 << 20) + 1), producer);
        JsonNode text = rejections.awaitOne();
        assertThat(Rejections.fields(text)).containsExactly("body");
        assertThat(text.path("size").asInt()).isEqualTo((35 << 20) + 1);
        assertThat(text.path("body").asText()).hasSize(35 << 20);
        rejections.discard();
        queues.assertEmpty();
    }

    @Test
    void an_operator_mends_it_and_it_is_sent() {
        String address = Mail.somebody("ada");
        client.send(Mail.to(address).with("colour", "red").json(), producer);
        String id = rejections.awaitOne().path("id").asText();
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
        assertThat(rejections.all()).hasSize(1);

        Api.Answer mended =
                olga.post("rejected/" + id + "/retry", Mail.to(address).json());
        assertThat(mended.status()).isEqualTo(202);
        post.awaitSent(address);
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
        String id = rejections.awaitOne().path("id").asText();

        assertThat(post.station().api(Users.VIEWER).delete("rejected/" + id).status())
                .isEqualTo(403);
        assertThat(post.station().api(Users.PRODUCER).get("rejected").status()).isEqualTo(403);
        assertThat(post.station().api(Users.OPERATOR).delete("rejected/" + id).status())
                .isEqualTo(204);
        assertThat(rejections.all()).isEmpty();
        assertThat(post.station().count("select count(*) from rejected_body where rejected_id = '" + id + "'"))
                .isZero();
    }

    private void assertRejected(Function<JMSContext, Message> message, String kind, String body) {
        client.send(message, producer);
        JsonNode rejected = rejections.awaitOne();
        assertThat(rejected.path("kind").asText()).isEqualTo(kind);
        assertThat(Rejections.fields(rejected)).containsExactly("body");
        assertThat(rejected.path("body").asText(null)).isEqualTo(body);
        rejections.discard();
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
}
