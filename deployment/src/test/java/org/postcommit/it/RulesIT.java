package org.postcommit.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postcommit.it.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postcommit.it.api.Api;
import org.postcommit.it.api.Mail;
import org.postcommit.it.remote.JmsClient;
import org.postcommit.it.server.Setup;
import org.postcommit.it.server.Station;
import org.postcommit.it.server.Users;
import org.postcommit.it.smtp.ParsedMail;

/** The tracker story: mail that follows from what happened to an issue. */
class RulesIT {

    private static final String TEMPLATE = """
            {"type":"issue.closed","texts":[
            {"language":"en","subject":"{{ after.title }} is {{ after.status }}","html":"<p>{{ actor.name }} did it.</p>"},
            {"language":"de","subject":"{{ after.title }} ist {{ after.status }}","html":"<p>{{ actor.name }} war es.</p>"}],
            "sample":{"after":{"title":"Printer","status":"closed"},"actor":{"name":"Bob"}}}""";

    private final String submitter = Mail.somebody("ada");
    private final String key = Post.someType();
    private Post post;

    @BeforeEach
    void importTheRules() {
        post = new Post(Station.of(Setup.postgresql()));
        expect(200, post.api.put("templates/tracker-closed?publish=true", TEMPLATE));
        expect(200, post.api.put("people/tracker-bob", """
                {"name":"Bob","addresses":["tracker-bob@example.org"],"language":"de","groups":["trackers"]}"""));
        expect(200, post.api.post("rules/import", document()));
    }

    private static String document() {
        try (InputStream file = RulesIT.class.getResourceAsStream("/tracker-rules.json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_closed_issue_is_told_to_its_submitter_by_a_jms_event_that_was_committed() {
        try (JmsClient client = JmsClient.transacted(post.station().server().httpPort(), Users.PRODUCER)) {
            client.send("{\"event\":" + event("closed", "tracker-bob", 3) + "}");
            client.rollback();
            client.send("{\"event\":" + event("rejected", "tracker-bob", 3) + "}");
            client.commit();
        }
        eventually()
                .untilAsserted(() -> assertThat(post.relay.mailsTo(submitter)).hasSize(1));
        ParsedMail mail = new ParsedMail(post.relay.mailsTo(submitter).get(0));
        assertThat(mail.subject()).isEqualTo("Printer is rejected");
        assertThat(mail.text()).isEqualTo("Bob did it.");
        assertThat(mail.header("Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(post.api.total("q=" + submitter)).isEqualTo(1);
    }

    @Test
    void nobody_hears_of_what_they_did_themselves_or_of_what_no_rule_is_about() {
        assertThat(raise(event("closed", submitter, 3)).path("recipients")).isEmpty();
        assertThat(raise(event("assigned", "tracker-bob", 3)).path("recipients"))
                .isEmpty();
    }

    @Test
    void all_rules_that_match_fire_in_their_order() {
        JsonNode receipt = raise(event("closed", "tracker-bob", 9));
        assertThat(addresses(receipt.path("recipients"))).containsExactly(submitter, "trackers@example.org");
        JsonNode recorded =
                post.api.get("events/" + receipt.path("id").asText()).body();
        assertThat(recorded.path("fired").asInt()).isEqualTo(2);
        assertThat(texts(recorded.path("evaluations"), "rule")).containsExactly("tracker-closed", "tracker-urgent");
    }

    @Test
    void the_same_event_again_gives_the_same_answer_and_no_second_mail() {
        String event = with(event("closed", "tracker-bob", 3), "idempotencyKey", key);
        JsonNode first = raise(event);
        assertThat(raise(event)).isEqualTo(first);
        String other = with(event("rejected", "tracker-bob", 3), "idempotencyKey", key);
        assertThat(post.api.post("events", other).status()).isEqualTo(409);
        assertThat(post.api.total("q=" + submitter)).isEqualTo(1);
    }

    @Test
    void a_dry_run_says_who_would_get_what_and_why_the_others_do_not_fire() {
        JsonNode items = expect(
                        200, post.api.post("rules/dry-run", "{\"event\":" + event("closed", "tracker-bob", 3) + "}"))
                .path("items");
        JsonNode closed = rule(items, "tracker-closed");
        assertThat(closed.path("verdict").asText()).isEqualToIgnoringCase("fired");
        assertThat(closed.path("to").get(0).path("address").asText()).isEqualTo(submitter);
        assertThat(closed.path("mails").get(0).path("subject").asText()).isEqualTo("Printer is closed");
        assertThat(rule(items, "tracker-urgent").path("reason").asText())
                .isEqualTo("the condition is false: after.priority > 8");
        assertThat(rule(items, "tracker-reminder").path("reason").asText())
                .isEqualTo("status is 'closed', not one of [postponed]");
        assertThat(post.api.total("q=" + submitter)).isZero();
    }

    @Test
    void a_reminder_waits_and_is_called_off_by_an_event_of_the_same_key() {
        JsonNode receipt = raise(event("postponed", "tracker-bob", 3));
        List<String> ids = texts(receipt.path("recipients"), "id");
        assertThat(ids).hasSize(2);
        post.becomes(ids.get(0), "SENT");
        assertThat(post.api.recipient(ids.get(1)).status()).isEqualTo("NOT_SENT");
        assertThat(post.api.recipient(ids.get(1)).body().path("nextAttemptAt").asText())
                .isNotEmpty();

        raise("{\"type\":\"issue.resumed\",\"key\":\"another\",\"after\":{}}");
        assertThat(post.api.recipient(ids.get(1)).status()).isEqualTo("NOT_SENT");
        raise("{\"type\":\"issue.resumed\",\"key\":\"" + key + "\",\"after\":{}}");
        assertThat(post.api.recipient(ids.get(1)).status()).isEqualTo("CANCELLED");
    }

    @Test
    void a_deleted_rule_sends_none_of_its_reminders() {
        String waiting = rule("tracker-waiting", "007", "true", false).replaceFirst("\\{", "{\"delay\":\"P3D\",");
        expect(200, post.api.put("rules/tracker-waiting", waiting));
        String event = event("closed", "tracker-bob", 3).replace("issue.changed", "issue.undeclared");
        List<String> ids = texts(raise(event).path("recipients"), "id");
        assertThat(ids).hasSize(1);
        assertThat(post.api.recipient(ids.get(0)).status()).isEqualTo("NOT_SENT");

        expect(204, post.api.delete("rules/tracker-waiting"));
        assertThat(post.api.recipient(ids.get(0)).status()).isEqualTo("CANCELLED");
        assertThat(post.api.recipient(ids.get(0)).body().path("reason").asText())
                .contains("tracker-waiting");
    }

    @Test
    void a_failing_rule_is_logged_and_skipped_and_one_that_vetoes_rolls_back() {
        String failing = rule("tracker-failing", "005", "after.severity > 1", false);
        expect(200, post.api.put("rules/tracker-failing", failing));
        try {
            String event = event("closed", "tracker-bob", 3).replace("issue.changed", "issue.undeclared");
            assertThat(addresses(raise(event).path("recipients"))).isEmpty();
            assertThat(failures()).contains("severity");

            expect(
                    200,
                    post.api.put("rules/tracker-failing", rule("tracker-failing", "005", "after.severity > 1", true)));
            Api.Answer vetoed = post.api.post("events", event);
            assertThat(vetoed.status()).isEqualTo(400);
            assertThat(vetoed.complaints().get(0)).contains("tracker-failing").contains("severity");
        } finally {
            post.api.delete("rules/tracker-failing");
        }
    }

    private String failures() {
        JsonNode items = post.api
                .get("events/evaluations?rule=tracker-failing&verdict=failed")
                .body()
                .path("items");
        return items.path(0).path("reason").asText();
    }

    private static String rule(String key, String order, String condition, boolean failFast) {
        return """
                {"key":"%s","name":"fails","event":"issue.undeclared","order":"%s","condition":"%s",
                "to":["field:submitter"],"template":"tracker-closed","failFast":%s}""".formatted(key, order, condition, failFast);
    }

    @Test
    void whoever_subscribes_gets_a_rule_s_mails() {
        expect(200, post.api.put("people/" + Users.VIEWER, """
                {"name":"Vera","addresses":["tracker-vera@example.org"],"language":"de"}"""));
        String subscribed = rule("tracker-subscribed", "100", "true", false).replace("field:submitter", "subscribers");
        expect(200, post.api.put("rules/tracker-subscribed", subscribed));
        try {
            String event = event("closed", "tracker-bob", 3).replace("issue.changed", "issue.undeclared");
            assertThat(raise(event).path("recipients")).isEmpty();
            Api viewer = post.station().api(Users.VIEWER);
            assertThat(viewer.put("rules/tracker-subscribed/subscription", "").status())
                    .isEqualTo(204);
            JsonNode recipients = raise(event).path("recipients");
            assertThat(addresses(recipients)).containsExactly("tracker-vera@example.org");
            assertThat(post.becomes(recipients.get(0).path("id").asText(), "SENT")
                            .body()
                            .path("subject")
                            .asText())
                    .isEqualTo("Printer ist closed");
        } finally {
            post.api.delete("rules/tracker-subscribed");
        }
    }

    @Test
    void a_rule_that_sends_a_template_keeps_it_from_being_deleted() {
        Api.Answer refused = post.api.delete("templates/tracker-closed");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().path("detail").asText()).contains("tracker-urgent");
    }

    @Test
    void what_is_wrong_with_an_event_or_a_rule_is_named() {
        Api.Answer event = post.api.post(
                "events", "{\"type\":\"issue.changed\",\"after\":{\"colour\":\"red\",\"priority\":\"high\"}}");
        assertThat(event.status()).isEqualTo(400);
        assertThat(event.wrongFields()).containsExactlyInAnyOrder("after.colour", "after.priority");
        Api.Answer rule = post.api.put("rules/tracker-wrong", """
                {"name":"x","event":"issue.changed","condition":"after.colour ==","to":["nobody"],"template":"none"}""");
        assertThat(rule.status()).isEqualTo(400);
        assertThat(rule.wrongFields()).containsExactlyInAnyOrder("condition", "to[0]", "template");
    }

    private String event(String status, String actor, int priority) {
        return """
                {"type":"issue.changed","action":"update","key":"%s","actor":"%s",
                "before":{"title":"Printer","status":"open","priority":%d,"submitter":"%s"},
                "after":{"title":"Printer","status":"%s","priority":%d,"submitter":"%s"}}""".formatted(key, actor, priority, submitter, status, priority, submitter);
    }

    private static String with(String event, String field, String value) {
        return event.replaceFirst("\\{", "{\"" + field + "\":\"" + value + "\",");
    }

    private JsonNode raise(String event) {
        return expect(202, post.api.post("events", event));
    }

    private static JsonNode expect(int status, Api.Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        return answer.body();
    }

    private static JsonNode rule(JsonNode items, String key) {
        return StreamSupport.stream(items.spliterator(), false)
                .filter(item -> item.path("rule").asText().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> addresses(JsonNode recipients) {
        return texts(recipients, "address");
    }

    private static List<String> texts(JsonNode items, String field) {
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.path(field).asText())
                .toList();
    }
}
