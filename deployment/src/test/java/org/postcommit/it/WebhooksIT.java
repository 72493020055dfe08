package org.postcommit.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postcommit.it.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postcommit.it.api.Api;
import org.postcommit.it.api.Mail;
import org.postcommit.it.http.Endpoint;
import org.postcommit.it.http.Endpoint.Call;
import org.postcommit.it.server.Setup;
import org.postcommit.it.server.Station;
import org.postcommit.it.server.Users;
import org.postcommit.it.smtp.Answer;
import org.postcommit.it.smtp.Script;
import org.postcommit.it.smtp.Step;

/** Events by HTTP. */
class WebhooksIT {

    private final Endpoint endpoint = new Endpoint();
    private Post post;
    private Api ada;

    @BeforeEach
    void station() {
        post = new Post(Station.of(Setup.postgresql()));
        ada = post.api;
        deleteAll();
        post.awaitSilence();
    }

    @AfterEach
    void leave() {
        deleteAll();
        endpoint.close();
    }

    @Test
    void an_endpoint_that_fails_twice_gets_the_same_event_again() throws Exception {
        JsonNode webhook = add(endpoint.url(), "sent");
        endpoint.failsNext(2);
        Api.Receipt receipt = post.send(Mail.toAda());

        eventually()
                .untilAsserted(() -> assertThat(endpoint.callsAbout(receipt.recipientId()))
                        .extracting(Call::answered)
                        .containsExactly(500, 500, 204));
        List<Call> calls = endpoint.callsAbout(receipt.recipientId());
        assertThat(calls)
                .extracting(Call::eventId)
                .containsOnly(calls.get(0).json().path("id").asText());
        assertThat(calls).extracting(Call::event).containsOnly("sent");
        for (Call call : calls) {
            assertSigned(call, webhook.path("secret").asText());
        }
        eventually().untilAsserted(() -> {
            JsonNode row = row(webhook);
            assertThat(row.path("delivered").asLong()).isEqualTo(1);
            assertThat(row.path("waiting").asLong()).isZero();
            assertThat(row.path("failuresInRow").asInt()).isZero();
            assertThat(row.path("lastResult").asText()).isEqualTo("HTTP 204");
        });
    }

    @Test
    void an_endpoint_gets_the_events_it_wants_and_no_others() {
        add(endpoint.url(), "error");
        Api.Receipt sent = post.send(Mail.toAda());
        post.becomes(sent, "SENT");
        post.relay.follows(Script.at(Step.RCPT, Answer.reply("550 5.7.1 no")));
        Api.Receipt refused = post.send(Mail.toAda());

        eventually()
                .untilAsserted(() -> assertThat(endpoint.callsAbout(refused.recipientId()))
                        .extracting(Call::event)
                        .containsExactly("error"));
        assertThat(endpoint.callsAbout(sent.recipientId())).isEmpty();
    }

    @Test
    void one_that_hangs_or_is_dead_delays_nobody_and_says_so() {
        JsonNode dead = add("http://127.0.0.1:1/", "sent");
        JsonNode moved = add(endpoint.movedUrl(), "sent");
        add(endpoint.url(), "sent");
        List<Api.Receipt> receipts =
                IntStream.range(0, 20).mapToObj(i -> post.send(Mail.toAda())).toList();

        eventually()
                .untilAsserted(() -> assertThat(endpoint.calls())
                        .extracting(Call::recipientId)
                        .containsAll(
                                receipts.stream().map(Api.Receipt::recipientId).toList()));
        eventually().untilAsserted(() -> {
            assertThat(row(dead).path("lastResult").asText()).isEqualTo("could not connect");
            assertThat(row(moved).path("lastResult").asText()).contains("302", "not followed");
        });
        assertThat(row(dead).path("waiting").asLong()).isEqualTo(20);
        assertThat(endpoint.calls()).as("nothing came by the redirect").hasSize(20);
    }

    @Test
    void a_dead_endpoint_gets_everything_soon_after_it_is_back() {
        JsonNode webhook = add(endpoint.url(), "sent");
        endpoint.failsNext(6);
        List<Api.Receipt> receipts =
                IntStream.range(0, 30).mapToObj(i -> post.send(Mail.toAda())).toList();

        eventually()
                .untilAsserted(() ->
                        assertThat(row(webhook).path("delivered").asLong()).isEqualTo(30));
        assertThat(endpoint.calls())
                .filteredOn(call -> call.answered() == 204)
                .extracting(Call::recipientId)
                .containsExactlyInAnyOrderElementsOf(
                        receipts.stream().map(Api.Receipt::recipientId).toList());
    }

    @Test
    void what_was_given_up_is_shown_and_can_be_tried_again() {
        JsonNode webhook = add(endpoint.url(), "sent");
        endpoint.failsNext(1);
        Api.Receipt receipt = post.send(Mail.toAda());
        eventually().until(() -> !endpoint.callsAbout(receipt.recipientId()).isEmpty());
        eventually()
                .untilAsserted(() ->
                        assertThat(row(webhook).path("delivered").asLong()).isEqualTo(1));
        ada.put(path(webhook), form(endpoint.url(), false, "sent"));
        assertThat(ada.post(path(webhook) + "/retry", "")
                        .body()
                        .path("selected")
                        .asLong())
                .isZero();
        post.station()
                .update(
                        "insert into webhook_delivery (id, webhook_id, event_id, kind, body, created_at, state, attempts,"
                                + " next_attempt_at, last_result) values (gen_random_uuid(), '"
                                + webhook.path("id").asText()
                                + "', gen_random_uuid(), 'SENT', '{\"recipientId\":\"old\"}', now() - interval '4 days',"
                                + " 'GIVEN_UP', 23, now(), 'HTTP 503')");

        JsonNode given = ada.get(path(webhook) + "/failed").body().path("items").path(0);
        assertThat(given.path("lastResult").asText()).isEqualTo("HTTP 503");
        assertThat(given.path("attempts").asInt()).isEqualTo(23);
        ada.put(path(webhook), form(endpoint.url(), true, "sent"));
        assertThat(ada.post(path(webhook) + "/retry", "")
                        .body()
                        .path("selected")
                        .asLong())
                .isEqualTo(1);
        eventually().until(() -> endpoint.callsAbout("old").size() == 1);
    }

    @Test
    void the_secret_is_told_once_and_can_be_renewed() throws Exception {
        JsonNode webhook = add(endpoint.url(), "sent");
        assertThat(webhook.path("secret").asText()).startsWith("whsec_");
        assertThat(row(webhook).has("secret")).isFalse();
        assertThat(ada.get("webhooks").body().toString())
                .doesNotContain(webhook.path("secret").asText());

        String renewed =
                ada.post(path(webhook) + "/secret", "").body().path("secret").asText();
        assertThat(renewed).isNotEqualTo(webhook.path("secret").asText());
        Api.Answer tested = ada.post(path(webhook) + "/test", "");
        assertThat(tested.body().path("taken").asBoolean()).isTrue();
        assertThat(tested.body().path("result").asText()).isEqualTo("HTTP 204");
        assertThat(endpoint.calls()).singleElement().satisfies(call -> {
            assertThat(call.event()).isEqualTo("test");
            assertSigned(call, renewed);
        });
    }

    @Test
    void what_cannot_be_an_endpoint_is_refused_with_every_reason() {
        Api.Answer answer = ada.post("webhooks", "{\"url\":\"ftp://example.org/\",\"events\":[]}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.wrongFields()).containsExactly("url", "events");
        assertThat(ada.post("webhooks", form("http://ada:pw@example.org/", true, "sent"))
                        .status())
                .isEqualTo(400);
        assertThat(ada.get("webhooks").body().path("total").asInt()).isZero();
    }

    @Test
    void only_an_admin_sees_or_changes_them() {
        JsonNode webhook = add(endpoint.url(), "sent");
        for (String user : List.of(Users.OPERATOR, Users.VIEWER, Users.PRODUCER)) {
            Api api = post.station().api(user);
            assertThat(api.get("webhooks").status()).as(user).isEqualTo(403);
            assertThat(api.post("webhooks", form(endpoint.url(), true, "sent")).status())
                    .isEqualTo(403);
            assertThat(api.delete(path(webhook)).status()).isEqualTo(403);
        }
        assertThat(ada.delete(path(webhook)).status()).isEqualTo(204);
        assertThat(ada.get(path(webhook)).status()).isEqualTo(404);
    }

    private JsonNode add(String url, String... events) {
        Api.Answer answer = ada.post("webhooks", form(url, true, events));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.body();
    }

    private static String form(String url, boolean active, String... events) {
        return "{\"url\":\"" + url + "\",\"active\":" + active + ",\"events\":[\"" + String.join("\",\"", events)
                + "\"]}";
    }

    private JsonNode row(JsonNode webhook) {
        return ada.get(path(webhook)).body();
    }

    private static String path(JsonNode webhook) {
        return "webhooks/" + webhook.path("id").asText();
    }

    private void deleteAll() {
        ada.get("webhooks").body().path("items").forEach(webhook -> ada.delete(path(webhook)));
    }

    /** As the README tells receivers to do it. */
    private static void assertSigned(Call call, String secret) throws GeneralSecurityException {
        String[] parts = call.signature().split(",");
        String time = parts[0].substring("t=".length());
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] expected = mac.doFinal((time + "." + call.body()).getBytes(StandardCharsets.UTF_8));
        assertThat(parts[1]).isEqualTo("v1=" + HexFormat.of().formatHex(expected));
        assertThat(Instant.ofEpochSecond(Long.parseLong(time)))
                .isBetween(
                        Instant.now().minus(Duration.ofMinutes(2)),
                        Instant.now().plusSeconds(5));
    }
}
