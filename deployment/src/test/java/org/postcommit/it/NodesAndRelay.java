package org.postcommit.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postcommit.it.Eventually.within;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.postcommit.it.api.Api;
import org.postcommit.it.api.Mail;
import org.postcommit.it.server.Cluster;
import org.postcommit.it.server.Setup;
import org.postcommit.it.server.Users;
import org.postcommit.it.server.WildFly;
import org.postcommit.it.smtp.Answer;
import org.postcommit.it.smtp.ReceivedMail;
import org.postcommit.it.smtp.Script;
import org.postcommit.it.smtp.ScriptedSmtpServer;
import org.postcommit.it.smtp.Step;

/** Two servers on one PostgreSQL with their relay, and what tests do with them. What takes minutes in earnest takes seconds. */
final class NodesAndRelay implements AutoCloseable {

    static final Path TARGET = Path.of("target").toAbsolutePath();
    static final Path HOME = TARGET.resolve("wildfly");

    private static final int SESSIONS = 8;
    private static final int GROUP = 20;

    /** Mails of a campaign that wait for delivery, so that it goes on for a while. */
    private static final int WINDOW = 300;

    /** Most mails that a node may be about to record. */
    static final int UNDER_WAY = SESSIONS * GROUP;

    final ScriptedSmtpServer relay = new ScriptedSmtpServer();
    final Cluster cluster;
    final WildFly one;
    final WildFly two;

    /**
     * Starts them.
     *
     * @param directory for everything they write
     * @param more of the servers' environment
     */
    NodesAndRelay(Path directory, String config, Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(impatience());
        environment.put("POSTCOMMIT_SMTP_HOST", "127.0.0.1");
        environment.put("POSTCOMMIT_SMTP_PORT", String.valueOf(relay.port()));
        environment.put("JAVA_OPTS", WildFly.JAVA_OPTIONS.replace("-Xmx1g", "-Xmx512m"));
        environment.putAll(more);
        cluster = new Cluster(HOME, directory, config, environment);
        one = cluster.nodes().get(0);
        two = cluster.nodes().get(1);
        cluster.nodes().forEach(node -> Users.addTo(node.base()));
        cluster.start();
    }

    /** Leases and silent queues are given up within seconds. */
    static Map<String, String> impatience() {
        return Setup.postgresql()
                .with("POSTCOMMIT_TX_TIMEOUT_S", 5)
                .with("POSTCOMMIT_LEASE_MS", 6_000)
                .with("POSTCOMMIT_STALE_AFTER_MS", 8_000)
                .with("POSTCOMMIT_CAMPAIGN_WINDOW", WINDOW)
                .environment();
    }

    /** Half of them in notifications of their own, half in one, by turns on both nodes; the relay begins to take them. */
    void submit(String type, int mails) {
        relay.goDown();
        for (int i = 0; i < mails / 2; i++) {
            api(i % 2 == 0 ? one : two)
                    .send(Mail.to("single" + i + type + "@example.org").with("type", type));
        }
        api(one).send(Mail.toMany(mails - mails / 2, "bulk" + type).with("type", type));
        relay.follows(unhurried());
        relay.comeBack();
    }

    void awaitAccepted(double mails) {
        within(Duration.ofSeconds(60)).until(() -> accepted() >= mails);
    }

    /** All are sent, each to the relay at least once, with no more copies than one node may have had under way. */
    long awaitAllSent(WildFly node, String type, int mails, String what) {
        long before = accepted();
        relay.follows(Script.accepting());
        within(Duration.ofSeconds(90))
                .untilAsserted(() -> assertThat(api(node).total(type, "SENT")).isEqualTo(mails));
        System.out.printf(
                "%s amid %d mails: %d sent before, %d extra copies (allowed: %d x %d)%n",
                what, mails, before, extraCopies(), SESSIONS, GROUP);
        assertThat(before).as("still sending").isLessThan(mails);
        assertThat(relay.complete()).as("everybody got it").hasSize(mails);
        assertThat(extraCopies()).isLessThanOrEqualTo(UNDER_WAY);
        return extraCopies();
    }

    void assertNothingInDoubt() {
        within(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(cluster.count("select count(*) from pg_prepared_xacts"))
                        .as("transactions in doubt")
                        .isZero());
    }

    long extraCopies() {
        return relay.complete().values().stream()
                .mapToLong(copies -> copies - 1)
                .sum();
    }

    Api api(WildFly node) {
        return new Api(node.httpPort(), Users.ADMIN, Users.PASSWORD);
    }

    private long accepted() {
        return relay.mails().stream().filter(ReceivedMail::accepted).count();
    }

    static Script unhurried() {
        return (step, mail) -> {
            if (step == Step.DOT) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(60));
            }
            return Answer.ok();
        };
    }

    @Override
    public void close() {
        cluster.close();
        relay.close();
    }
}
