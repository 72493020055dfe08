package org.postcommit.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postcommit.it.Eventually.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.postcommit.it.server.Setup;
import org.postcommit.it.server.Station;
import org.postcommit.it.server.WildFly;
import org.postcommit.it.smtp.Answer;
import org.postcommit.it.smtp.ReceivedMail;
import org.postcommit.it.smtp.Script;
import org.postcommit.it.smtp.Step;

/** {@code kill -9} in the middle of a campaign. Many members take a server with a small heap. */
@Order(CampaignCrashIT.AFTER_THOSE_THAT_SHARE)
class CampaignCrashIT {

    static final int AFTER_THOSE_THAT_SHARE = Setup.OF_ITS_OWN - 1;

    private static final int SESSIONS = 8;
    private static final int GROUP = 20;
    private static final int MANY = 10_000;

    private final int members = Amount.campaignMembers();
    private final Post post = new Post(Station.of(setup(members)));
    private final String key = Post.someType();

    private static Setup setup(int members) {
        return members < MANY
                ? Setup.postgresql()
                : Setup.postgresql().with("JAVA_OPTS", WildFly.JAVA_OPTIONS.replace("-Xmx1g", "-Xmx768m"));
    }

    @Test
    void everybody_gets_exactly_one_mail() {
        Newsletter.prepare(post.api, post.station()::update, key, members);
        post.relay.keeps(2_048);
        post.relay.follows(unhurried());
        Crowd.accepted(post.api.post("campaigns/" + key + "/schedule", ""));
        within(Duration.ofSeconds(60)).until(() -> expanded() > 0);
        post.station().kill();
        long expanded = expanded();
        post.station().restart();

        within(Duration.ofMinutes(5)).until(() -> accepted() > members * 0.3);
        post.station().kill();
        long sent = accepted();
        assertThat(sent).as("still sending").isLessThan(members);
        post.station().restart();
        post.relay.follows(Script.accepting());
        JsonNode campaign = finished();

        assertThat(campaign.path("totals").path("candidates").asLong()).isEqualTo(members);
        assertThat(campaign.path("totals").path("sent").asLong())
                .as("%s", campaign)
                .isEqualTo(members);
        assertThat(mailsByReader())
                .hasSize(members)
                .allSatisfy((reader, mails) -> assertThat(mails).as(reader).hasSize(1));
        long copies = post.extraCopies();
        System.out.printf(
                "kill -9 with %d of %d members expanded, and with %d sent: %d extra copies (allowed: %d sessions x %d)%n",
                expanded, members, sent, copies, SESSIONS, GROUP);
        assertThat(copies).isLessThanOrEqualTo(SESSIONS * GROUP);
        assertThat(post.rows("recipient where type = 'campaign' and subject = 'Hi " + key + "'"))
                .isEqualTo(members);
    }

    private JsonNode finished() {
        String path = "campaigns/" + key;
        within(Duration.ofSeconds(60 + members / 50))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(
                                post.api.get(path).body().path("status").asText())
                        .as("%s", post.api.get(path))
                        .isEqualTo("FINISHED"));
        return post.api.get(path).body();
    }

    private Map<String, Set<String>> mailsByReader() {
        return post.relay.mails().stream()
                .filter(ReceivedMail::accepted)
                .collect(Collectors.groupingBy(
                        mail -> mail.recipients().get(0),
                        Collectors.mapping(ReceivedMail::messageId, Collectors.toSet())));
    }

    private long accepted() {
        return post.relay.mails().stream().filter(ReceivedMail::accepted).count();
    }

    private long expanded() {
        return post.rows("campaign_member m join campaign c on c.id = m.campaign_id where c.name = '" + key + "'");
    }

    private Script unhurried() {
        return (step, mail) -> {
            if (step == Step.DOT && members < MANY) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
            return Answer.ok();
        };
    }
}
