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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postcommit.it.api.Api;
import org.postcommit.it.server.Management;
import org.postcommit.it.server.Setup;
import org.postcommit.it.server.Station;
import org.postcommit.it.smtp.Answer;
import org.postcommit.it.smtp.ParsedMail;
import org.postcommit.it.smtp.ReceivedMail;
import org.postcommit.it.smtp.Script;
import org.postcommit.it.smtp.Step;

/** Campaigns on their way: whom they reach, when, and how fast. */
class CampaignsIT {

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

        mailing.put(crowd, ",\"replyTo\":\"answers@example.org\",\"data\":{\"offer\":\"tea\"}");
        assertThat(post.api.get("campaigns/" + key).body().path("status").asText())
                .isEqualTo("DRAFT");
        mailing.start();
        JsonNode campaign = mailing.becomes("FINISHED");

        assertThat(Mailing.totals(campaign))
                .containsAllEntriesOf(Map.of("candidates", 10L, "sent", 3L, "error", 1L, "duplicate", 1L));
        assertThat(Mailing.totals(campaign))
                .containsAllEntriesOf(Map.of("notOptedIn", 3L, "suppressed", 1L, "failed", 1L));
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

        assertThat(mailing.member("FAILED").path("reason").asText()).contains("city");
        assertThat(mailing.member("SUPPRESSED").path("reason").asText()).isEqualTo("asked");
        assertThat(mailing.member("ERROR").path("address").asText()).isEqualTo(refused);
        assertThat(mailing.members("NOT_OPTED_IN").path("total").asInt()).isEqualTo(3);
        assertThat(mailing.members("SENT").path("items").findValuesAsText("address"))
                .contains(ada, bob);
        assertThat(post.api
                        .recipient(mailing.member("ERROR").path("recipientId").asText())
                        .body()
                        .path("type")
                        .asText())
                .isEqualTo("campaign");
    }

    @Test
    void who_opts_out_while_it_runs_gets_nothing() {
        post.relay.goDown();
        Crowd crowd = Crowd.willing(post, 25);
        mailing.put(crowd, ",\"throttle\":{\"perMinute\":100}");
        mailing.start();
        eventually().until(() -> mailing.total("pending") == 25 && mailing.recipients() == 10);
        crowd.says(crowd.addresses(25).get(3), 0, false);
        crowd.says(crowd.addresses(25).get(24), 0, false);
        post.relay.comeBack();

        JsonNode campaign = mailing.becomes("FINISHED");
        assertThat(Mailing.totals(campaign))
                .containsAllEntriesOf(Map.of("candidates", 25L, "sent", 23L, "suppressed", 1L, "notOptedIn", 1L));
        assertThat(mailing.member("SUPPRESSED").path("reason").asText()).isEqualTo("OPTED_OUT");
        assertThat(post.relay.mails()).hasSize(23);
    }

    @Test
    void it_starts_at_its_time_in_its_zone() {
        mailing.put(
                Crowd.willing(post, 1),
                ",\"zone\":\"Asia/Tokyo\",\"startAt\":\""
                        + LocalDateTime.now(ZoneId.of("Asia/Tokyo")).plusSeconds(3) + "\"");
        assertThat(mailing.start().path("status").asText()).isEqualTo("SCHEDULED");
        assertThat(post.relay.mails()).isEmpty();
        mailing.becomes("FINISHED");
        assertThat(post.relay.mails()).hasSize(1);
    }

    @Test
    void a_slow_domain_holds_up_no_other() {
        var crowd = new Crowd(post);
        for (int i = 0; i < 6; i++) {
            crowd.willing("a" + i + "@slow." + crowd.key + ".example.org", "Slow", null);
        }
        String quick = crowd.willing("zoe", null);
        mailing.put(crowd, ",\"throttle\":{\"perDomain\":20}");
        mailing.start();
        eventually().until(() -> mailing.total("sent") == 3);
        assertThat(post.relay.mailsTo(quick)).hasSize(1);
        letTimePass(Duration.ofSeconds(1));
        assertThat(mailing.total("sent")).as("two in six seconds to one domain").isEqualTo(3);
        eventually().until(() -> mailing.total("sent") >= 5);
        mailing.becomes("FINISHED");
    }

    @Test
    void the_command_line_starts_it() {
        mailing.put(Crowd.willing(post, 3), ",\"startAt\":\"2199-01-01T00:00\"");
        mailing.start();
        try (Management management = post.station().management()) {
            management.startJob("campaign", Map.of("campaign", key));
        }
        assertThat(Mailing.totals(mailing.becomes("FINISHED"))).containsEntry("sent", 3L);
    }

    @Test
    void a_sample_is_shown_and_sent() {
        Crowd crowd = new Crowd(post);
        crowd.willing("Ada", "de");
        mailing.put(crowd, ",\"data\":{\"offer\":\"tea\"}");
        JsonNode sample = post.api.get("campaigns/" + key + "/sample").body();
        assertThat(sample.path("subject").asText()).isEqualTo("Hallo Ada: tea");
        assertThat(sample.path("from").asText()).isEqualTo("shop@example.org");
        assertThat(sample.path("text").asText()).contains("/preferences").doesNotContain("?t=");

        String tester = "tester@" + crowd.key + ".example.org";
        Api.Answer tested = post.api.post("campaigns/" + key + "/test", "{\"to\":[\"" + tester + "\"]}");
        assertThat(tested.status()).isEqualTo(202);
        eventually().until(() -> post.relay.mailsTo(tester).size() == 1);
        assertThat(mailing.total("candidates")).isZero();
    }
}
