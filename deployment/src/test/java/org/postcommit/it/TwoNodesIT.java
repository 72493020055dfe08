package org.postcommit.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postcommit.it.Eventually.eventually;
import static org.postcommit.it.Eventually.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.postcommit.it.api.Api;
import org.postcommit.it.server.Management;
import org.postcommit.it.server.Setup;
import org.postcommit.it.server.Station;
import org.postcommit.it.server.WildFly;
import org.postcommit.it.smtp.Script;

/** Two servers with a broker each on one PostgreSQL. */
@Order(Setup.OF_ITS_OWN)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoNodesIT {

    /** Leaves a node dead, whose start would take as long as the rest. */
    private static final int LAST = Integer.MAX_VALUE;

    private static NodesAndRelay nodes;

    @BeforeAll
    static void start() {
        Station.end();
        nodes = new NodesAndRelay(
                NodesAndRelay.TARGET.resolve("it/two-nodes"), Setup.Database.POSTGRESQL.config(), Map.of());
    }

    @AfterAll
    static void stop() {
        if (nodes != null) {
            nodes.close();
        }
    }

    @BeforeEach
    void restore() {
        nodes.relay.restore();
        nodes.cluster.nodes().stream()
                .filter(node -> !node.isAlive())
                .forEach(node -> node.start().awaitReady());
    }

    @Test
    void one_is_killed_and_the_other_sends_all_the_rest_once() {
        String type = Post.someType();
        int mails = Amount.crashMails();
        nodes.submit(type, mails);
        nodes.awaitAccepted(mails * 0.3);
        nodes.one.kill();
        long copies = nodes.awaitAllSent(nodes.two, type, mails, "one of two nodes killed");

        nodes.one.start().awaitReady();
        emptiesItsOldQueue();
        assertThat(nodes.extraCopies()).as("copies when it came back").isEqualTo(copies);
        nodes.assertNothingInDoubt();
    }

    @Test
    @Order(LAST)
    void a_campaign_whose_node_is_killed_goes_on_on_the_other() {
        String key = Post.someType();
        int members = Amount.campaignMembers();
        Newsletter.prepare(nodes.api(nodes.one), nodes.cluster::update, key, members);
        nodes.relay.follows(NodesAndRelay.unhurried());
        Crowd.accepted(nodes.api(nodes.one).post("campaigns/" + key + "/schedule", ""));
        nodes.awaitAccepted(members * 0.3);
        WildFly runner = nodes.cluster.holder("select lease_owner from campaign where name = '" + key + "'");
        WildFly other = runner == nodes.one ? nodes.two : nodes.one;
        runner.kill();
        assertThat(nodes.cluster.count("select count(*) from recipient where subject = 'Hi " + key + "'"))
                .as("still handing over")
                .isLessThan(members);
        nodes.cluster.update(
                "update campaign set lease_until = now() where name = '" + key + "'"); // a minute has passed
        nodes.relay.follows(Script.accepting());

        within(Duration.ofSeconds(90))
                .untilAsserted(() -> assertThat(sentOf(other, key)).isEqualTo(members));
        assertThat(nodes.relay.complete()).as("everybody got it").hasSize(members);
        assertThat(nodes.extraCopies()).isLessThanOrEqualTo(NodesAndRelay.UNDER_WAY);
    }

    @Test
    void a_schedule_fires_on_one_node() {
        long before = scheduledRuns();
        LocalTime soon = LocalTime.now(ZoneOffset.UTC).plusSeconds(4).truncatedTo(ChronoUnit.SECONDS);
        Api.Answer answer = nodes.api(nodes.one)
                .put(
                        "maintenance/schedules/audit",
                        "{\"active\":true,\"every\":\"day\",\"zone\":\"UTC\",\"at\":\"" + soon + "\"}");
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        eventually().untilAsserted(() -> assertThat(scheduledRuns()).isEqualTo(before + 1));
        Eventually.letTimePass(Duration.ofSeconds(5));
        assertThat(scheduledRuns()).isEqualTo(before + 1);
        assertThat(nodes.api(nodes.two)
                        .get("maintenance/schedules/audit")
                        .body()
                        .path("lastRun")
                        .path("counts")
                        .asText())
                .contains("submitted=");
    }

    /** How many it was sent to when it had finished; before that, -1. */
    private static int sentOf(WildFly node, String key) {
        JsonNode campaign = nodes.api(node).get("campaigns/" + key).body();
        return campaign.path("status").asText().equals("FINISHED")
                ? campaign.path("totals").path("sent").asInt()
                : -1;
    }

    private static void emptiesItsOldQueue() {
        try (var management = new Management(nodes.one.managementPort())) {
            eventually()
                    .untilAsserted(() -> assertThat(management.messages("PostcommitDelivery"))
                            .isZero());
        }
    }

    private static long scheduledRuns() {
        return nodes.cluster.count("select count(*) from maintenance_run where who = 'schedule' and command = 'audit'");
    }
}
