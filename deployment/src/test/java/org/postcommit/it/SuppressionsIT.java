package org.postcommit.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postcommit.it.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
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

/** The suppression list: who is on it is not written to. */
class SuppressionsIT {

    private Post post;

    @BeforeEach
    void station() {
        post = new Post(Station.of(Setup.postgresql()));
        post.relay.follows(Script.accepting());
    }

    @Test
    void nothing_is_sent_to_an_address_that_was_added_until_it_is_removed() {
        String address = Mail.somebody("Ada");
        Api.Answer added = post.api.post(
                "suppressions",
                "{\"address\":\" " + address + "\",\"reason\":\"asked by phone\",\"evidence\":\"call of 3 May\"}");
        assertThat(added.status()).isEqualTo(201);
        assertThat(added.body().path("address").asText()).isEqualTo(address.toLowerCase(Locale.ROOT));
        assertThat(added.body().path("addedBy").asText()).isEqualTo(Users.ADMIN);
        assertThat(added.body().path("expiresAt").isNull()).isTrue();
        assertThat(added.body().path("expired").asBoolean(true)).isFalse();

        Api.Receipt held = post.send(Mail.to(address));
        assertThat(held.recipientStatus()).isEqualTo("SUPPRESSED");
        assertThat(post.becomes(held, "SUPPRESSED").reason()).isEqualTo("asked by phone");

        assertThat(post.api.delete("suppressions/" + address).status()).isEqualTo(204);
        assertThat(post.api.get("suppressions/" + address).status()).isEqualTo(404);
        assertThat(post.api.delete("suppressions/" + address).status()).isEqualTo(404);
        post.becomes(post.send(Mail.to(address)), "SENT");
        assertThat(post.becomes(held, "SUPPRESSED").outcomes()).isEmpty();
        assertThat(post.conversations(held)).hasSize(1);
    }

    @Test
    void an_entry_that_has_expired_suppresses_nobody_and_says_so() {
        String address = Mail.somebody("ada");
        Instant end = Instant.now().plusSeconds(3);
        suppressUntil(address, end);
        Api.Receipt held = post.send(Mail.to(address));
        assertThat(held.recipientStatus()).isEqualTo("SUPPRESSED");
        Api.Receipt waiting =
                post.send(Mail.toAda().with("sendAt", end.plusSeconds(1).toString()));
        suppressUntil(waiting.address(), end);

        eventually()
                .untilAsserted(() ->
                        assertThat(entry(address).path("expired").asBoolean()).isTrue());
        post.becomes(post.send(Mail.to(address)), "SENT");
        post.becomes(waiting, "SENT");
    }

    @Test
    void who_is_suppressed_while_waiting_gets_nothing() {
        Api.Receipt waiting = post.send(Mail.toAda().with("sendAt", inSeconds(3)));
        assertThat(waiting.recipientStatus()).isEqualTo("NOT_SENT");
        post.api.put("suppressions/" + waiting.address(), "{\"reason\":\"COMPLAINT\"}");

        assertThat(post.becomes(waiting, "SUPPRESSED").reason()).isEqualTo("COMPLAINT");
        assertThat(post.conversations(waiting)).isEmpty();
    }

    @Test
    void somebody_known_by_a_hash_alone_gets_nothing_that_waits() {
        Api.Receipt waiting = post.send(Mail.toAda().with("sendAt", inSeconds(3)));
        post.station()
                .update("insert into suppression (address, reason, created_at) values ('sha256:' || encode(sha256('"
                        + waiting.address().toLowerCase(Locale.ROOT) + "'::bytea), 'hex'), 'ERASED', now())");

        assertThat(post.becomes(waiting, "SUPPRESSED").reason()).isEqualTo("ERASED");
        assertThat(post.conversations(waiting)).isEmpty();
    }

    @Test
    void a_refusal_by_the_relay_is_listed_with_its_answer_in_the_place_of_what_has_expired() {
        String address = Mail.somebody("ada");
        suppressUntil(address, Instant.now().plusSeconds(2));
        eventually()
                .untilAsserted(() ->
                        assertThat(entry(address).path("expired").asBoolean()).isTrue());
        post.relay.follows(Script.at(Step.RCPT, Answer.reply("550 5.1.1 no such user")));
        post.becomes(post.send(Mail.to(address)), "ERROR");

        JsonNode entry = entry(address);
        assertThat(entry.path("reason").asText()).isEqualTo("BAD_ADDRESS");
        assertThat(entry.path("evidence").asText()).contains("550 5.1.1 no such user");
        assertThat(entry.path("addedBy").isNull()).isTrue();
        assertThat(entry.path("expired").asBoolean(true)).isFalse();
    }

    @Test
    void an_entry_is_put_in_the_place_of_the_one_before_and_found_in_any_case() {
        String address = Mail.somebody("o'neil/sales+x");
        String path = "suppressions/" + Api.encoded(address);
        assertThat(post.api
                        .put(path, "{\"evidence\":\"first\"}")
                        .body()
                        .path("reason")
                        .asText())
                .isEqualTo("MANUAL");
        Api.Answer again =
                post.api.put(path, "{\"reason\":\"asked\",\"address\":\"" + address.toUpperCase(Locale.ROOT) + "\"}");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().path("evidence").isNull()).isTrue();

        assertThat(post.api
                        .get("suppressions/" + Api.encoded(address.toUpperCase(Locale.ROOT)))
                        .body()
                        .path("reason")
                        .asText())
                .isEqualTo("asked");
        assertThat(total("q=" + Api.encoded(address.substring(2).toUpperCase(Locale.ROOT))))
                .isEqualTo(1);
        assertThat(total("reason=ASKED&q=" + Api.encoded(address))).isEqualTo(1);
        assertThat(total("reason=MANUAL&q=" + Api.encoded(address))).isZero();
        assertThat(total("q=%25")).isZero();
        assertThat(post.api.delete(path).status()).isEqualTo(204);
    }

    @Test
    void what_cannot_be_an_entry_is_refused_with_every_reason() {
        Api.Answer answer = post.api.post(
                "suppressions", "{\"address\":\"nobody\",\"reason\":\"a\\nb\",\"expiresAt\":\"2020-01-01T00:00:00Z\"}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.wrongFields()).containsExactly("address", "reason", "expiresAt");

        String address = Mail.somebody("ada");
        assertThat(post.api.put("suppressions/" + address, "{\"until\":1}").wrongFields())
                .containsExactly("until");
        assertThat(post.api
                        .put("suppressions/" + address, "{\"address\":\"bob@example.org\"}")
                        .wrongFields())
                .containsExactly("address");
        assertThat(post.api.get("suppressions?size=0&x=1").wrongFields()).containsExactlyInAnyOrder("size", "x");
        assertThat(post.api.get("suppressions/" + address).status()).isEqualTo(404);
    }

    @Test
    void who_looks_after_mail_reads_the_list_and_admins_change_it() {
        String address = Mail.somebody("ada");
        for (String user : new String[] {Users.VIEWER, Users.OPERATOR}) {
            Api api = post.station().api(user);
            assertThat(api.get("suppressions").status()).isEqualTo(200);
            assertThat(api.get("suppressions/export").status()).isEqualTo(200);
            assertThat(api.put("suppressions/" + address, "{}").status()).isEqualTo(403);
            assertThat(api.delete("suppressions/" + address).status()).isEqualTo(403);
            assertThat(api.postCsv("suppressions/import?dryRun=true", "address\n")
                            .status())
                    .isEqualTo(403);
        }
        assertThat(post.station().api(Users.PRODUCER).get("suppressions").status())
                .isEqualTo(403);
    }

    @Test
    void a_list_is_tried_imported_and_comes_out_again() {
        String ada = Mail.somebody("ada");
        String bob = Mail.somebody("bob");
        post.api.put("suppressions/" + bob, "{\"evidence\":\"a letter,\\nin two lines\"}");
        String csv = "reason,address\nasked," + ada + "\nasked," + bob + "\nasked,nobody\n";

        Api.Answer dry = post.api.postCsv("suppressions/import?dryRun=true", csv);
        assertThat(dry.status()).isEqualTo(200);
        assertThat(post.api.get("suppressions/" + ada).status()).isEqualTo(404);
        for (Api.Answer answer : new Api.Answer[] {dry, post.api.postCsv("suppressions/import", csv)}) {
            assertThat(answer.body().path("added").asInt()).isEqualTo(1);
            assertThat(answer.body().path("changed").asInt()).isEqualTo(1);
            assertThat(answer.body().path("refused")).hasSize(1);
            assertThat(answer.body().path("refused").path(0).path("line").asInt())
                    .isEqualTo(4);
        }
        assertThat(post.send(Mail.to(ada)).recipientStatus()).isEqualTo("SUPPRESSED");

        Api.Answer export = post.api.get("suppressions/export");
        assertThat(export.contentType()).startsWith("text/csv");
        assertThat(export.text())
                .startsWith("address,reason,evidence,createdAt,expiresAt,addedBy")
                .contains(bob + ",asked,\"a letter,\nin two lines\",");
        Api.Answer back = post.api.postCsv("suppressions/import", export.text());
        assertThat(back.body().path("added").asInt(-1)).isZero();
        assertThat(back.body().path("changed").asInt(-1)).isZero();
        assertThat(back.body().path("refused")).isEmpty();
    }

    @Test
    void a_list_that_is_none_is_refused_as_a_whole() {
        assertThat(post.api
                        .postCsv("suppressions/import", "mail\nada@example.org\n")
                        .complaints())
                .singleElement()
                .asString()
                .startsWith("has an unknown column 'mail'");
        assertThat(post.api.post("suppressions/import", "{}").status()).isEqualTo(415);
    }

    private void suppressUntil(String address, Instant end) {
        assertThat(post.api
                        .put("suppressions/" + address, "{\"expiresAt\":\"" + end + "\"}")
                        .status())
                .isEqualTo(200);
    }

    private JsonNode entry(String address) {
        return post.api.get("suppressions/" + address).body();
    }

    private long total(String query) {
        return post.api.get("suppressions?" + query).body().path("total").asLong(-1);
    }

    private static String inSeconds(int seconds) {
        return Instant.now().plus(Duration.ofSeconds(seconds)).toString();
    }
}
