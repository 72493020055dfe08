package org.postcommit.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postcommit.it.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postcommit.it.api.Api;
import org.postcommit.it.api.Mail;
import org.postcommit.it.server.Setup;
import org.postcommit.it.server.Station;
import org.postcommit.it.server.Users;
import org.postcommit.it.smtp.Answer;
import org.postcommit.it.smtp.Script;
import org.postcommit.it.smtp.Step;

/** What can be changed while the server runs: who may, what is accepted, and what it does. */
class SettingsIT {

    private static final List<String> KEYS = List.of(
            "delivery.mode",
            "delivery.max-attempts",
            "deferred.async",
            "deferred.time-budget",
            "direct.vote",
            "direct.audit",
            "mail.enabled",
            "mail.redirect-to");
    private static final Answer BUSY = Answer.reply("451 4.3.0 busy");

    private Post post;

    @BeforeEach
    void station() {
        post = new Post(Station.of(Setup.postgresql()));
    }

    @AfterEach
    void asTheEnvironmentSays() {
        KEYS.forEach(key ->
                assertThat(post.api.delete("settings/" + key).status()).as(key).isEqualTo(200));
        eventually().untilAsserted(() -> assertThat(brokersLimit()).isEqualTo(5));
    }

    @Test
    void a_viewer_reads_every_setting_with_its_origin() {
        JsonNode settings =
                post.station().api(Users.VIEWER).get("settings").body().path("items");

        assertThat(StreamSupport.stream(settings.spliterator(), false)
                        .map(setting -> setting.path("key").asText()))
                .containsExactlyElementsOf(KEYS);
        assertThat(settings)
                .allSatisfy(
                        setting -> assertThat(setting.path("origin").asText()).isEqualTo("environment"));
        assertThat(value("delivery.mode").asText()).isEqualTo("QUEUE");
        assertThat(value("delivery.max-attempts").isInt()).isTrue();
        assertThat(value("deferred.time-budget").asInt()).isEqualTo(5000);
        assertThat(value("mail.enabled").booleanValue()).isTrue();
        assertThat(value("mail.redirect-to").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "direct.vote, true, true",
        "deferred.time-budget, 250, 250",
        "deferred.async, '\"TRUE\"', true",
        "mail.redirect-to, '\"test@example.org\"', '\"test@example.org\"'"
    })
    void a_stored_value_counts_until_it_is_removed(String key, String given, String kept) {
        String initial = value(key).toString();

        Api.Answer stored = set(key, given);
        assertThat(stored.body().path("value")).hasToString(kept);
        assertThat(stored.body().path("origin").asText()).isEqualTo("stored");
        assertThat(stored.body().path("changedBy").asText()).isEqualTo(Users.ADMIN);
        assertThat(value(key)).hasToString(kept);

        Api.Answer removed = post.api.delete("settings/" + key);
        assertThat(removed.body().path("value")).hasToString(initial);
        assertThat(removed.body().path("origin").asText()).isEqualTo("environment");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "delivery.mode|\"PIGEON\"|give one of QUEUE, DEFERRED, DIRECT",
                "delivery.max-attempts|0|give a whole number from 1 to 100",
                "delivery.max-attempts|2.5|give a whole number from 1 to 100",
                "deferred.time-budget|\"5 s\"|give a whole number from 1 to 60000",
                "mail.enabled|null|give one of true, false",
                "mail.redirect-to|\"a@example.org, b@example.org\"|give one address like test@example.org"
            })
    void a_value_that_cannot_be_is_refused_with_its_cure(String key, String given, String cure) {
        Api.Answer refused = post.api.put("settings/" + key, "{\"value\":" + given + "}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.contentType()).startsWith("application/problem+json");
        assertThat(refused.wrongFields()).containsExactly("value");
        assertThat(refused.complaints()).singleElement().asString().contains(cure);
        assertThat(post.api.get("settings/" + key).body().path("origin").asText())
                .isEqualTo("environment");
    }

    @Test
    void there_is_no_other_setting() {
        assertThat(post.api.get("settings/moon.phase").status()).isEqualTo(404);
        assertThat(post.api.put("settings/moon.phase", "{\"value\":1}").status())
                .isEqualTo(404);
        assertThat(post.api.delete("settings/moon.phase").status()).isEqualTo(404);
    }

    @Test
    void only_admins_change_and_producers_do_not_even_look() {
        for (String user : List.of(Users.VIEWER, Users.OPERATOR, Users.PRODUCER)) {
            Api api = post.station().api(user);
            assertThat(api.put("settings/mail.enabled", "{\"value\":false}").status())
                    .as(user)
                    .isEqualTo(403);
            assertThat(api.delete("settings/mail.enabled").status()).as(user).isEqualTo(403);
        }
        assertThat(post.station().api(Users.PRODUCER).get("settings").status()).isEqualTo(403);
        assertThat(value("mail.enabled").booleanValue()).isTrue();
    }

    @Test
    void every_change_is_written_down_with_who_and_what() {
        post.station().update("delete from setting_change");
        set("deferred.time-budget", "700");
        set("deferred.time-budget", "800");
        post.api.delete("settings/deferred.time-budget");

        assertThat(post.station()
                        .strings("select who || ' ' || name || ' ' || old_value || ' ' || new_value"
                                + " from setting_change order by at"))
                .containsExactly(
                        "ada deferred.time-budget 5000 700",
                        "ada deferred.time-budget 700 800",
                        "ada deferred.time-budget 800 5000");
    }

    @Test
    void what_another_node_stored_counts_here_within_seconds() {
        post.station().update("insert into setting (name, current_value) values ('mail.enabled', 'false')");

        eventually()
                .untilAsserted(() ->
                        assertThat(post.send(Mail.toAda()).recipientStatus()).isEqualTo("SUPPRESSED"));
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "6"})
    void a_changed_number_of_attempts_is_kept_exactly(int limit) {
        set("delivery.max-attempts", String.valueOf(limit));
        eventually().untilAsserted(() -> assertThat(brokersLimit()).isEqualTo(limit));
        post.relay.follows(Script.at(Step.RCPT, BUSY));

        Api.Receipt receipt = post.send(Mail.toAda());
        assertThat(post.becomes(receipt, "ERROR").failCount()).isEqualTo(limit);
        Eventually.letTimePass(Duration.ofSeconds(1));
        assertThat(post.conversations(receipt)).hasSize(limit);
    }

    @Test
    void a_number_of_attempts_below_what_was_tried_ends_a_waiting_mail_without_another_one() {
        post.relay.follows(Script.at(Step.RCPT, BUSY));
        Api.Receipt receipt = post.send(Mail.toAda());
        eventually()
                .untilAsserted(() -> assertThat(
                                post.api.recipient(receipt.recipientId()).failCount())
                        .isEqualTo(3));
        set("delivery.max-attempts", "2");

        Api.Recipient error = post.becomes(receipt, "ERROR");
        assertThat(error.failCount()).isEqualTo(3);
        assertThat(post.conversations(receipt)).hasSize(3);
    }

    @Test
    void a_stored_number_of_attempts_survives_a_restart_and_reaches_the_broker_again() {
        set("delivery.max-attempts", "3");
        post.station().restart();

        assertThat(value("delivery.max-attempts").asInt()).isEqualTo(3);
        eventually().untilAsserted(() -> assertThat(brokersLimit()).isEqualTo(3));
    }

    @Test
    void while_mail_is_switched_off_new_recipients_are_suppressed() {
        set("mail.enabled", "false");
        Api.Receipt receipt = post.send(Mail.toAda());

        assertThat(receipt.recipientStatus()).isEqualTo("SUPPRESSED");
        assertThat(post.api.recipient(receipt.recipientId()).reason()).contains("mail is switched off");
        assertThat(post.api
                        .post(
                                "recipients/send",
                                "{\"ids\":[\"" + receipt.recipientId() + "\"],\"evenIfSuppressed\":true}")
                        .status())
                .isEqualTo(409);

        set("mail.enabled", "true");
        post.proveDelivery();
        assertThat(post.conversations(receipt)).isEmpty();
        assertThat(post.api.recipient(receipt.recipientId()).status()).isEqualTo("SUPPRESSED");
    }

    @Test
    void who_was_waiting_when_mail_was_switched_off_is_suppressed_unsent() {
        post.relay.follows(Script.at(Step.RCPT, BUSY));
        Api.Receipt receipt = post.send(Mail.toAda());
        eventually()
                .untilAsserted(() -> assertThat(
                                post.api.recipient(receipt.recipientId()).failCount())
                        .isGreaterThanOrEqualTo(1));
        set("mail.enabled", "false");
        post.relay.follows(Script.accepting());

        Api.Recipient suppressed = post.becomes(receipt, "SUPPRESSED");
        assertThat(suppressed.reason()).contains("mail is switched off");
        assertThat(suppressed.successCount()).isZero();
    }

    @Test
    void redirected_mail_goes_to_the_one_address_and_the_attempt_says_so() {
        String test = Mail.somebody("test");
        set("mail.redirect-to", '"' + test + '"');
        Api.Receipt receipt = post.send(Mail.toAda());

        Api.Recipient sent = post.becomes(receipt, "SENT");
        assertThat(sent.address()).isEqualTo(receipt.address());
        assertThat(sent.attempts())
                .singleElement()
                .satisfies(attempt ->
                        assertThat(attempt.path("redirectedTo").asText()).isEqualTo(test));
        assertThat(post.conversations(receipt)).as("to the real address").isEmpty();
        assertThat(post.relay.mailsTo(test))
                .singleElement()
                .satisfies(mail -> assertThat(mail.messageId()).isEqualTo(receipt.messageId()));
    }

    @Test
    void a_test_mailbox_that_does_not_exist_suppresses_nobody() {
        set("mail.redirect-to", '"' + Mail.somebody("nobody") + '"');
        post.relay.follows(Script.at(Step.RCPT, Answer.reply("550 5.1.1 no such user")));
        Api.Receipt receipt = post.send(Mail.toAda());
        post.becomes(receipt, "ERROR");

        assertThat(post.station().count("select count(*) from suppression where address = '" + receipt.address() + "'"))
                .isZero();
    }

    private Api.Answer set(String key, String json) {
        Api.Answer answer = post.api.put("settings/" + key, "{\"value\":" + json + "}");
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer;
    }

    private JsonNode value(String key) {
        return post.api.get("settings/" + key).body().path("value");
    }

    private int brokersLimit() {
        try (var management = post.station().management()) {
            return management.attemptLimit("PostcommitDelivery");
        }
    }
}
