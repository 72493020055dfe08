package org.postcommit.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postcommit.it.Eventually.eventually;
import static org.postcommit.it.Eventually.letTimePass;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postcommit.it.api.Api;
import org.postcommit.it.api.Mail;
import org.postcommit.it.server.Management;
import org.postcommit.it.server.Setup;
import org.postcommit.it.server.Station;
import org.postcommit.it.server.Users;
import org.postcommit.it.smtp.ParsedMail;
import org.postcommit.it.smtp.Script;

/** What people do to a campaign, and who may: approve it, schedule it, pause it, call it off. */
class CampaignStepsIT {

    private final String key = Post.someType();
    private Post post;
    private Mailing mailing;

    @BeforeEach
    void station() {
        post = new Post(Station.of(Setup.postgresql()));
        post.relay.follows(Script.accepting());
        mailing = new Mailing(post, key);
        mailing.publish("Hello {{ contact.city }}");
    }

    @Test
    void it_pauses_goes_on_with_the_template_it_began_with_and_is_called_off() {
        Crowd crowd = Crowd.willing(post, 60);
        mailing.put(crowd, ",\"throttle\":{\"perMinute\":100}");
        mailing.start();
        eventually().until(() -> mailing.total("sent") == 10);
        assertThat(mailing.act("pause").path("status").asText()).isEqualTo("PAUSED");
        mailing.publish("Another text {{ contact.city }}");
        letTimePass(Duration.ofSeconds(7));
        assertThat(post.relay.mails()).hasSize(10);

        assertThat(mailing.act("resume").path("status").asText()).isEqualTo("RUNNING");
        eventually().until(() -> mailing.total("sent") >= 20);
        assertThat(mailing.act("cancel").path("status").asText()).isEqualTo("CANCELLED");
        eventually().until(() -> !mailing.campaign().path("finishedAt").isNull());
        long sent = mailing.total("sent");
        assertThat(mailing.total("cancelled")).isEqualTo(60 - sent);
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
        mailing.put(Crowd.willing(post, 5), "");
        mailing.start();
        eventually().until(() -> mailing.recipients() == 5);
        mailing.act("cancel");
        eventually().until(() -> !mailing.campaign().path("finishedAt").isNull());
        post.relay.comeBack();
        assertThat(mailing.total("cancelled")).as("%s", mailing.campaign()).isEqualTo(5);
        Api.Receipt proof = post.send(Mail.toAda());
        post.becomes(proof, "SENT");
        assertThat(post.relay.mails()).hasSameSizeAs(post.relay.mailsTo(proof.address()));
        assertThat(post.api.delete("campaigns/" + key).status()).isEqualTo(204);
        assertThat(post.api.get("campaigns/" + key).status()).isEqualTo(404);
    }

    @Test
    void a_second_person_has_to_approve_it() {
        mailing.put(Crowd.willing(post, 1), ",\"approval\":true");
        assertThat(mailing.start().path("status").asText()).isEqualTo("AWAITING_APPROVAL");
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
        JsonNode campaign = mailing.becomes("FINISHED");
        assertThat(campaign.path("requestedBy").asText()).isEqualTo(Users.ADMIN);
        assertThat(campaign.path("approvedBy").asText()).isEqualTo(Users.OTHER_ADMIN);
        assertThat(post.station()
                        .strings("select action from operation where selection like 'campaign " + key
                                + " %' order by at"))
                .containsExactly("PUT_CAMPAIGN", "SCHEDULE_CAMPAIGN", "APPROVE_CAMPAIGN");
    }

    @Test
    void what_was_approved_is_what_runs() {
        mailing.put(Crowd.willing(post, 1), ",\"approval\":true,\"startAt\":\"2199-01-01T00:00\"");
        mailing.start();
        Api other = post.station().api(Users.OTHER_ADMIN);
        assertThat(other.post("campaigns/" + key + "/approve", "{}").status()).isEqualTo(202);
        mailing.publish("Something else {{ contact.city }}");
        try (Management management = post.station().management()) {
            management.startJob("campaign", Map.of("campaign", key));
        }
        assertThat(mailing.becomes("AWAITING_APPROVAL").path("reason").asText()).contains("template", "after");
        assertThat(other.post("campaigns/" + key + "/approve", "").status()).isEqualTo(202);
        try (Management management = post.station().management()) {
            management.startJob("campaign", Map.of("campaign", key));
        }
        mailing.becomes("FINISHED");
        assertThat(post.relay.mails()).hasSize(1);
    }

    @Test
    void who_schedules_it_may_say_when() {
        Crowd crowd = Crowd.willing(post, 1);
        mailing.put(crowd, "");
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
        mailing.act("cancel");
        assertThat(post.api.delete("segments/" + crowd.key).status()).isEqualTo(204);
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

        Post.allSucceed(() -> mailing.asked(crowd, ""));

        assertThat(mailing.campaign().path("status").asText()).isEqualTo("DRAFT");
    }

    @Test
    void viewers_read_operators_steer_and_admins_do_the_rest() {
        mailing.put(Crowd.willing(post, 1), ",\"startAt\":\"2199-01-01T00:00\"");
        for (String user : List.of(Users.VIEWER, Users.OPERATOR)) {
            Api api = post.station().api(user);
            assertThat(api.get("campaigns?q=" + key).body().path("total").asInt())
                    .isEqualTo(1);
            assertThat(api.get("campaigns/" + key + "/members").status()).isEqualTo(200);
            assertThat(api.post("campaigns/" + key + "/schedule", "").status()).isEqualTo(403);
            assertThat(api.delete("campaigns/" + key).status()).isEqualTo(403);
        }
        mailing.start();
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
        assertThat(mailing.act("resume").path("status").asText()).isEqualTo("SCHEDULED");
        assertThat(post.api.delete("templates/" + key).status()).isEqualTo(409);
        mailing.act("cancel");
    }
}
