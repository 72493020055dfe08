package org.postcommit.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postcommit.it.Eventually.eventually;
import static org.postcommit.it.Eventually.letTimePass;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postcommit.it.api.Api;
import org.postcommit.it.server.Management;
import org.postcommit.it.server.Setup;
import org.postcommit.it.server.Station;
import org.postcommit.it.server.Users;
import org.postcommit.it.smtp.Answer;
import org.postcommit.it.smtp.ParsedMail;
import org.postcommit.it.smtp.ReceivedMail;
import org.postcommit.it.smtp.Script;
import org.postcommit.it.smtp.Step;

/** Campaigns, from a draft to the last recipient. */
class CampaignsIT {

    private static final List<String> MEMBERS = List.of(
            "notOptedIn",
            "suppressed",
            "duplicate",
            "failed",
            "pending",
            "sent",
            "error",
            "expired",
            "cancelled",
            "bounced");

    private final String key = "it-" + Post.someType();
    private Post post;

    @BeforeEach
    void station() {
        post = new Post(Station.of(Setup.postgresql()));
        post.relay.follows(Script.accepting());
        publish("Hello {{ contact.city }}");
    }

    @Test
    void everybody_who_wants_it_gets_one_mail_and_everybody_else_is_counted() {
        var crowd = new Crowd(post);
        String ada = crowd.willing("Ada", "de");
        String bob = crowd.willing("bob", null);
        crowd.somebody("silent", "Rome");
        crowd.says(crowd.willing("nothing-at-all", null), 0, false);
        String storeless = crowd.somebody("only-store-7", "Rome");
        crowd.says(storeless, 7, true);
        String listed = crowd.willing("listed", null);
        post.api.put("suppressions/" + listed, "{\"reason\":\"asked\"}");
        String bare = crowd.somebody("no-city", null);
        crowd.says(bare, 0, true);
        String refused = crowd.willing("refused", null);
        crowd.willing("cy@xn--bcher-kva." + crowd.key + ".example.org", "Cy", null);
        crowd.willing("cy@bücher." + crowd.key + ".example.org", "Cy again", null);
        post.relay.follows(Script.toAddressesStarting("refused", Step.RCPT, Answer.reply("550 5.7.1 no")));

        put(crowd, ",\"replyTo\":\"answers@example.org\",\"data\":{\"offer\":\"tea\"}");
        assertThat(post.api.get("campaigns/" + key).body().path("status").asText())
                .isEqualTo("DRAFT");
        start();
        JsonNode campaign = becomes("FINISHED");

        assertThat(totals(campaign))
                .containsAllEntriesOf(Map.of("candidates", 10L, "sent", 3L, "error", 1L, "duplicate", 1L));
        assertThat(totals(campaign)).containsAllEntriesOf(Map.of("notOptedIn", 3L, "suppressed", 1L, "failed", 1L));
        assertThat(campaign.path("templateVersion").asInt()).isEqualTo(1);
        for (String address : List.of(ada, bob)) {
            assertThat(post.relay.mailsTo(address)).as(address).hasSize(1);
        }
        assertThat(post.relay.mails()).filteredOn(ReceivedMail::accepted).hasSize(3);
        ReceivedMail mail = post.relay.mailsTo(ada).get(0);
        assertThat(new ParsedMail(mail).subject()).isEqualTo("Hallo Ada: tea");
        assertThat(new ParsedMail(mail).text()).contains("Hallo Paris", "/preferences?t=");
        assertThat(new ParsedMail(post.relay.mailsTo(bob).get(0)).text()).contains("Hello Paris");
        assertThat(mail.text().replaceAll("\r\n[ \t]+", " "))
                .contains("From: shop@example.org", "Reply-To: answers@example.org")
                .containsPattern("List-Unsubscribe: <http[^>]+/unsubscribe\\?t=[^>]+>")
                .contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
        assertThat(mail.from()).isEqualTo("shop@example.org");

        assertThat(member("FAILED").path("reason").asText()).contains("city");
        assertThat(member("SUPPRESSED").path("reason").asText()).isEqualTo("asked");
        assertThat(member("ERROR").path("address").asText()).isEqualTo(refused);
        assertThat(members("NOT_OPTED_IN").path("total").asInt()).isEqualTo(3);
        assertThat(members("SENT").path("items").findValuesAsText("address")).contains(ada, bob);
        assertThat(post.api
                        .recipient(member("ERROR").path("recipientId").asText())
                        .body()
                        .path("type")
                        .asText())
                .isEqualTo("campaign");
    }

    @Test
    void who_opts_out_while_it_runs_gets_nothing() {
        post.relay.goDown();
        Crowd crowd = Crowd.willing(post, 25);
        put(crowd, ",\"throttle\":{\"perMinute\":100}");
        start();
        eventually().until(() -> total("pending") == 25 && recipients() == 10);
        crowd.says(crowd.addresses(25).get(3), 0, false);
        crowd.says(crowd.addresses(25).get(24), 0, false);
        post.relay.comeBack();

        JsonNode campaign = becomes("FINISHED");
        assertThat(totals(campaign))
                .containsAllEntriesOf(Map.of("candidates", 25L, "sent", 23L, "suppressed", 1L, "notOptedIn", 1L));
        assertThat(member("SUPPRESSED").path("reason").asText()).isEqualTo("OPTED_OUT");
        assertThat(post.relay.mails()).hasSize(23);
    }

    @Test
    void it_pauses_goes_on_with_the_template_it_began_with_and_is_called_off() {
        Crowd crowd = Crowd.willing(post, 60);
        put(crowd, ",\"throttle\":{\"perMinute\":100}");
        start();
        eventually().until(() -> total("sent") == 10);
        assertThat(act("pause").path("status").asText()).isEqualTo("PAUSED");
        publish("Another text {{ contact.city }}");
        letTimePass(Duration.ofSeconds(7));
        assertThat(post.relay.mails()).hasSize(10);

        assertThat(act("resume").path("status").asText()).isEqualTo("RUNNING");
        eventually().until(() -> total("sent") >= 20);
        assertThat(act("cancel").path("status").asText()).isEqualTo("CANCELLED");
        eventually().until(() -> !campaign().path("finishedAt").isNull());
        long sent = total("sent");
        assertThat(total("cancelled")).isEqualTo(60 - sent);
        assertThat(post.relay.mails())
                .hasSize((int) sent)
                .allSatisfy(mail -> assertThat(new ParsedMail(mail).text()).contains("Hello Paris"));
        for (String action : List.of("pause", "resume", "cancel", "schedule", "approve")) {
            assertThat(post.api.post("campaigns/" + key + "/" + action, "").status())
                    .as(action)
                    .isEqualTo(409);
        }
    }

    @Test
    void what_is_prepared_and_not_sent_is_called_off_too() {
        post.relay.goDown();
        put(Crowd.willing(post, 5), "");
        start();
        eventually().until(() -> recipients() == 5);
        act("cancel");
        post.relay.comeBack();
        eventually().until(() -> !campaign().path("finishedAt").isNull());
        assertThat(total("cancelled")).isEqualTo(5);
        assertThat(post.relay.mails()).isEmpty();
        assertThat(post.api.delete("campaigns/" + key).status()).isEqualTo(204);
        assertThat(post.api.get("campaigns/" + key).status()).isEqualTo(404);
    }

    @Test
    void a_second_person_has_to_approve_it() {
        put(Crowd.willing(post, 1), ",\"approval\":true");
        assertThat(start().path("status").asText()).isEqualTo("AWAITING_APPROVAL");
        Api.Answer own = post.api.post("campaigns/" + key + "/approve", "");
        assertThat(own.status()).isEqualTo(409);
        assertThat(post.api.put("campaigns/" + key, "{}").status()).isIn(400, 409);
        assertThat(post.station()
                        .api(Users.OPERATOR)
                        .post("campaigns/" + key + "/approve", "")
                        .status())
                .isEqualTo(403);

        assertThat(post.station()
                        .api(Users.OTHER_ADMIN)
                        .post("campaigns/" + key + "/approve", "")
                        .status())
                .isEqualTo(202);
        JsonNode campaign = becomes("FINISHED");
        assertThat(campaign.path("requestedBy").asText()).isEqualTo(Users.ADMIN);
        assertThat(campaign.path("approvedBy").asText()).isEqualTo(Users.OTHER_ADMIN);
        assertThat(post.station()
                        .strings("select action from operation where selection like 'campaign " + key
                                + " %' order by at"))
                .containsExactly("PUT_CAMPAIGN", "SCHEDULE_CAMPAIGN", "APPROVE_CAMPAIGN");
    }

    @Test
    void what_was_approved_is_what_runs() {
        put(Crowd.willing(post, 1), ",\"approval\":true,\"startAt\":\"2199-01-01T00:00\"");
        start();
        Api other = post.station().api(Users.OTHER_ADMIN);
        assertThat(other.post("campaigns/" + key + "/approve", "{}").status()).isEqualTo(202);
        publish("Something else {{ contact.city }}");
        try (Management management = post.station().management()) {
            management.startJob("campaign", Map.of("campaign", key));
        }
        assertThat(becomes("AWAITING_APPROVAL").path("reason").asText()).contains("template", "after");
        assertThat(other.post("campaigns/" + key + "/approve", "").status()).isEqualTo(202);
        try (Management management = post.station().management()) {
            management.startJob("campaign", Map.of("campaign", key));
        }
        becomes("FINISHED");
        assertThat(post.relay.mails()).hasSize(1);
    }

    @Test
    void who_schedules_it_may_say_when() {
        Crowd crowd = Crowd.willing(post, 1);
        put(crowd, "");
        Api.Answer wrong = post.api.post("campaigns/" + key + "/schedule", "{\"startAt\":\"soon\",\"when\":1}");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.wrongFields()).containsExactlyInAnyOrder("startAt", "when");
        assertThat(post.api
                        .post("campaigns/" + key + "/schedule", "{\"zone\":\"Mars\"}")
                        .wrongFields())
                .containsExactly("zone");
        assertThat(post.api.post("campaigns/" + key + "/cancel", "{\"why\":1}").wrongFields())
                .containsExactly("why");
        Api.Answer scheduled = post.api.post(
                "campaigns/" + key + "/schedule", "{\"startAt\":\"2199-12-24T08:00\",\"zone\":\"Europe/Berlin\"}");
        assertThat(scheduled.status()).isEqualTo(202);
        assertThat(scheduled.body().path("dueAt").asText()).startsWith("2199-12-24T07:00");
        assertThat(post.api.delete("segments/" + crowd.key).status()).isEqualTo(409);
        act("cancel");
        assertThat(post.api.delete("segments/" + crowd.key).status()).isEqualTo(204);
    }

    @Test
    void it_starts_at_its_time_in_its_zone() {
        put(
                Crowd.willing(post, 1),
                ",\"zone\":\"Asia/Tokyo\",\"startAt\":\""
                        + LocalDateTime.now(ZoneId.of("Asia/Tokyo")).plusSeconds(3) + "\"");
        assertThat(start().path("status").asText()).isEqualTo("SCHEDULED");
        assertThat(post.relay.mails()).isEmpty();
        becomes("FINISHED");
        assertThat(post.relay.mails()).hasSize(1);
    }

    @Test
    void a_slow_domain_holds_up_no_other() {
        var crowd = new Crowd(post);
        for (int i = 0; i < 6; i++) {
            crowd.willing("a" + i + "@slow." + crowd.key + ".example.org", "Slow", null);
        }
        String quick = crowd.willing("zoe", null);
        put(crowd, ",\"throttle\":{\"perDomain\":20}");
        start();
        eventually().until(() -> total("sent") == 3);
        assertThat(post.relay.mailsTo(quick)).hasSize(1);
        letTimePass(Duration.ofSeconds(1));
        assertThat(total("sent")).as("two in six seconds to one domain").isEqualTo(3);
        eventually().until(() -> total("sent") >= 5);
        becomes("FINISHED");
    }

    @Test
    void the_command_line_starts_it() {
        put(Crowd.willing(post, 3), ",\"startAt\":\"2199-01-01T00:00\"");
        start();
        try (Management management = post.station().management()) {
            management.startJob("campaign", Map.of("campaign", key));
        }
        assertThat(totals(becomes("FINISHED"))).containsEntry("sent", 3L);
    }

    @Test
    void a_sample_is_shown_and_sent() {
        Crowd crowd = new Crowd(post);
        crowd.willing("Ada", "de");
        put(crowd, ",\"data\":{\"offer\":\"tea\"}");
        JsonNode sample = post.api.get("campaigns/" + key + "/sample").body();
        assertThat(sample.path("subject").asText()).isEqualTo("Hallo Ada: tea");
        assertThat(sample.path("from").asText()).isEqualTo("shop@example.org");
        assertThat(sample.path("text").asText()).contains("/preferences").doesNotContain("?t=");

        String tester = "tester@" + crowd.key + ".example.org";
        Api.Answer tested = post.api.post("campaigns/" + key + "/test", "{\"to\":[\"" + tester + "\"]}");
        assertThat(tested.status()).isEqualTo(202);
        eventually().until(() -> post.relay.mailsTo(tester).size() == 1);
        assertThat(total("candidates")).isZero();
    }

    @Test
    void what_cannot_be_is_refused_with_every_reason() {
        Api.Answer answer = post.api.put(
                "campaigns/" + key,
                "{\"template\":\"nope\",\"segment\":\"nope\",\"store\":-1,\"zone\":\"Mars\",\"replyTo\":\"x\","
                        + "\"throttle\":{\"perMinute\":0},\"account\":\"nope\",\"inbound\":\"nope\",\"data\":{\"contact\":1}}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.wrongFields())
                .containsExactlyInAnyOrder(
                        "template",
                        "segment",
                        "topic",
                        "store",
                        "zone",
                        "replyTo",
                        "throttle.perMinute",
                        "account",
                        "inbound",
                        "data.contact");
        assertThat(post.api.post("campaigns/" + key + "/schedule", "").status()).isEqualTo(404);
        assertThat(post.api.get("campaigns?status=odd").wrongFields()).containsExactly("status");
    }

    @Test
    void many_who_add_the_same_campaign_at_once_all_succeed() {
        Crowd crowd = Crowd.willing(post, 1);

        Post.allSucceed(() -> asked(crowd, ""));

        assertThat(campaign().path("status").asText()).isEqualTo("DRAFT");
    }

    @Test
    void viewers_read_operators_steer_and_admins_do_the_rest() {
        put(Crowd.willing(post, 1), ",\"startAt\":\"2199-01-01T00:00\"");
        for (String user : List.of(Users.VIEWER, Users.OPERATOR)) {
            Api api = post.station().api(user);
            assertThat(api.get("campaigns?q=" + key).body().path("total").asInt())
                    .isEqualTo(1);
            assertThat(api.get("campaigns/" + key + "/members").status()).isEqualTo(200);
            assertThat(api.post("campaigns/" + key + "/schedule", "").status()).isEqualTo(403);
            assertThat(api.delete("campaigns/" + key).status()).isEqualTo(403);
        }
        start();
        assertThat(post.station()
                        .api(Users.VIEWER)
                        .post("campaigns/" + key + "/pause", "")
                        .status())
                .isEqualTo(403);
        assertThat(post.station()
                        .api(Users.OPERATOR)
                        .post("campaigns/" + key + "/pause", "")
                        .status())
                .isEqualTo(202);
        assertThat(post.api.delete("campaigns/" + key).status()).isEqualTo(409);
        assertThat(act("resume").path("status").asText()).isEqualTo("SCHEDULED");
        assertThat(post.api.delete("templates/" + key).status()).isEqualTo(409);
        act("cancel");
    }

    private void publish(String text) {
        Crowd.accepted(post.api.put("templates/" + key + "?publish=true", """
                {"defaultLanguage":"en","texts":[
                  {"language":"en","subject":"Hi {{ recipient.name }}: {{ offer }}","text":"%s {{ preferences }}"},
                  {"language":"de","subject":"Hallo {{ recipient.name }}: {{ offer }}",
                   "text":"Hallo {{ contact.city }} {{ preferences }}"}],
                 "sample":{"offer":"tea","contact":{"city":"Rome"},"preferences":"https://example.org"}}""".formatted(text)));
    }

    private void put(Crowd crowd, String more) {
        Crowd.accepted(asked(crowd, more));
    }

    private Api.Answer asked(Crowd crowd, String more) {
        String data = more.contains("\"data\"") ? "" : ",\"data\":{\"offer\":\"tea\"}";
        return post.api.put(
                "campaigns/" + key,
                "{\"template\":\"" + key + "\",\"segment\":\"" + crowd.key + "\",\"topic\":\"" + Crowd.TOPIC + "\""
                        + data + more + "}");
    }

    private JsonNode start() {
        return act("schedule");
    }

    private JsonNode act(String action) {
        Api.Answer answer = post.api.post("campaigns/" + key + "/" + action, "");
        Crowd.accepted(answer);
        return answer.body();
    }

    private JsonNode campaign() {
        return post.api.get("campaigns/" + key).body();
    }

    private JsonNode becomes(String status) {
        eventually()
                .untilAsserted(() -> assertThat(campaign().path("status").asText())
                        .as("%s", campaign())
                        .isEqualTo(status));
        JsonNode campaign = campaign();
        Map<String, Long> totals = totals(campaign);
        assertThat(MEMBERS.stream().mapToLong(totals::get).sum())
                .as("%s", totals)
                .isEqualTo(totals.get("candidates"));
        return campaign;
    }

    private static Map<String, Long> totals(JsonNode campaign) {
        return campaign.path("totals").properties().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().asLong()));
    }

    private long total(String name) {
        return totals(campaign()).get(name);
    }

    private long recipients() {
        return post.station()
                .count("select count(*) from recipient r join message m on m.id = r.message_id join campaign c"
                        + " on c.id = m.campaign_id where c.name = '" + key + "'");
    }

    private JsonNode members(String status) {
        return post.api.get("campaigns/" + key + "/members?status=" + status).body();
    }

    private JsonNode member(String status) {
        JsonNode items = members(status).path("items");
        assertThat(items).as(status).hasSize(1);
        return items.get(0);
    }
}
