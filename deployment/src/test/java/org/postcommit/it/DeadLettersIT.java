package org.postcommit.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postcommit.it.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postcommit.it.api.Api;
import org.postcommit.it.api.Mail;
import org.postcommit.it.server.Setup;
import org.postcommit.it.server.Station;
import org.postcommit.it.server.Users;
import org.postcommit.it.smtp.Answer;
import org.postcommit.it.smtp.Script;
import org.postcommit.it.smtp.Step;

/** Deliveries that the broker gave up on, and what operators do about them. */
class DeadLettersIT {

    private static final Answer BUSY = Answer.reply("451 4.3.0 busy");

    private static Api.Receipt toReplay;
    private static Api.Receipt toDiscard;
    private static Api.Receipt toForget;

    private Post post;

    /** Five attempts take their time; these take it together. */
    @BeforeAll
    static void someAreGivenUp() {
        var post = new Post(Station.of(Setup.postgresql()));
        post.relay.follows(Script.at(Step.RCPT, BUSY));
        toReplay = post.send(Mail.to(Mail.somebody("Ada")));
        toDiscard = post.send(Mail.to(Mail.somebody("Ada")));
        toForget = post.send(Mail.to(Mail.somebody("Ada")));
        Stream.of(toReplay, toDiscard, toForget).forEach(receipt -> post.becomes(receipt, "ERROR"));
    }

    @BeforeEach
    void station() {
        post = new Post(Station.of(Setup.postgresql()));
    }

    @Test
    void a_delivery_given_up_is_a_dead_letter_and_a_replay_sends_it() {
        Api.Receipt receipt = toReplay;
        JsonNode letter = letterOf(receipt.recipientId());

        assertThat(letter.path("queue").asText()).isEqualTo("PostcommitDelivery");
        assertThat(letter.path("body").asText()).isEqualTo(receipt.recipientId());
        assertThat(letter.path("reason").asText()).contains("451");
        assertThat(letter.path("state").asText()).isEqualTo("OPEN");
        JsonNode recipient = letter.path("recipients").path(0);
        assertThat(recipient.path("id").asText()).isEqualTo(receipt.recipientId());
        assertThat(recipient.path("status").asText()).isEqualTo("ERROR");

        post.relay.follows(Script.accepting());
        Api.Answer answer = post.api.post(path(letter, "/replay"), "");
        assertThat(answer.status()).as("%s", answer).isEqualTo(202);
        assertThat(answer.body().path("selected").asLong()).isEqualTo(1);
        assertThat(post.becomes(receipt, "SENT").failCount()).isZero();

        JsonNode replayed = post.api.get(path(letter, "")).body();
        assertThat(replayed.path("state").asText()).isEqualTo("REPLAYED");
        assertThat(replayed.path("closedBy").asText()).isEqualTo(Users.ADMIN);
        assertThat(replayed.path("recipients").path(0).path("status").asText()).isEqualTo("SENT");
        assertThat(post.api.post(path(letter, "/replay"), "").status()).isEqualTo(409);
    }

    @Test
    void stragglers_of_a_chunk_are_dead_letters_too_and_are_acted_upon_together() {
        post.relay.follows(Script.toAddressesStarting("busy", Step.RCPT, BUSY));
        String mark = Mail.somebody("busy").split("@")[0].toLowerCase(Locale.ROOT);
        Mail mail = Mail.toMany(20, "good" + mark).with("type", mark);
        List.of("-a", "-b", "-c").forEach(name -> mail.bcc(mark + name + "@example.org"));
        post.send(mail);
        post.allBecome(mark, "ERROR", 3, Duration.ofSeconds(30));
        eventually().untilAsserted(() -> assertThat(total("q=" + mark)).isEqualTo(3));

        String first = post.api
                .get("deadletters?size=1&q=" + mark)
                .body()
                .path("items")
                .path(0)
                .path("id")
                .asText();
        assertThat(act("discard", "{\"ids\":[\"" + first + "\"]}")).isEqualTo(1);
        post.relay.follows(Script.accepting());
        assertThat(act("replay", "{\"filter\":{\"q\":\"" + mark + "\"}}")).isEqualTo(2);

        post.allBecome(mark, "SENT", 22, Duration.ofSeconds(30));
        assertThat(post.total(mark, "ERROR")).isEqualTo(1);
        assertThat(total("state=REPLAYED&q=" + mark)).isEqualTo(2);
        assertThat(total("state=DISCARDED&q=" + mark)).isEqualTo(1);
        assertThat(total("state=OPEN&q=" + mark)).isZero();
    }

    @Test
    void a_discarded_one_leaves_its_recipient_as_it_is() {
        Api.Receipt receipt = toDiscard;
        JsonNode letter = letterOf(receipt.recipientId());
        post.relay.follows(Script.accepting());

        assertThat(post.api.delete(path(letter, "")).status()).isEqualTo(204);
        assertThat(post.api.get(path(letter, "")).body().path("state").asText()).isEqualTo("DISCARDED");
        assertThat(post.api.recipient(receipt.recipientId()).status()).isEqualTo("ERROR");
        assertThat(post.api.post(path(letter, "/discard"), "").status()).isEqualTo(409);
    }

    @Test
    void what_is_refused_for_good_is_no_dead_letter() {
        post.relay.follows(Script.at(Step.RCPT, Answer.reply("550 5.7.1 no")));
        Api.Receipt receipt = post.send(Mail.toAda());
        post.becomes(receipt, "ERROR");
        assertThat(total("q=" + receipt.recipientId())).isZero();
    }

    @Test
    void one_whose_recipient_was_sent_meanwhile_cannot_be_replayed() {
        post.relay.follows(Script.at(Step.RCPT, BUSY));
        Api.Receipt receipt = post.send(Mail.toAda());
        post.becomes(receipt, "ERROR");
        JsonNode letter = letterOf(receipt.recipientId());
        post.relay.follows(Script.accepting());
        post.api.act("send", receipt.recipientIds());
        post.becomes(receipt, "SENT");

        assertThat(post.api.post(path(letter, "/replay"), "").status()).isEqualTo(409);
        assertThat(post.relay.mailsTo(receipt.address())).hasSize(6);
    }

    @Test
    void a_forgotten_person_has_no_dead_letters() {
        Api.Receipt receipt = toForget;
        JsonNode letter = letterOf(receipt.recipientId());
        String erase = "maintenance/erase-address?address=" + Api.encoded(receipt.address()) + "&dryRun=";
        JsonNode dry = post.api.post(erase + "true", "").body().path("counts");
        JsonNode done = post.api.post(erase + "false", "").body().path("counts");

        assertThat(dry).isEqualTo(done);
        assertThat(done.path("deadLetters").asLong()).isEqualTo(1);
        assertThat(post.api.get(path(letter, "")).status()).isEqualTo(404);
    }

    @Test
    void viewers_look_and_operators_act() {
        Api vera = post.station().api(Users.VIEWER);
        Api olga = post.station().api(Users.OPERATOR);
        String none = "{\"ids\":[\"" + UUID.randomUUID() + "\"]}";
        assertThat(vera.get("deadletters?size=1").status()).isEqualTo(200);
        assertThat(vera.post("deadletters/replay", none).status()).isEqualTo(403);
        assertThat(olga.post("deadletters/replay", none).body().path("selected").asLong(-1))
                .isZero();
        assertThat(olga.get("deadletters/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(olga.post("deadletters/discard", "{}").wrongFields()).containsExactly("ids");
        assertThat(olga.get("deadletters?state=gone&sort=x").wrongFields()).containsExactly("state", "sort");
    }

    private JsonNode letterOf(String recipientId) {
        eventually().untilAsserted(() -> assertThat(total("q=" + recipientId)).isEqualTo(1));
        return post.api.get("deadletters?q=" + recipientId).body().path("items").path(0);
    }

    private long total(String query) {
        return post.api.get("deadletters?" + query).body().path("total").asLong(-1);
    }

    private long act(String action, String body) {
        Api.Answer answer = post.api.post("deadletters/" + action, body);
        assertThat(answer.status()).as("%s", answer).isEqualTo(202);
        return answer.body().path("selected").asLong();
    }

    private static String path(JsonNode letter, String action) {
        return "deadletters/" + letter.path("id").asText() + action;
    }
}
