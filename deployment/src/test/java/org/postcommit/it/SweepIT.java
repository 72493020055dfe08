package org.postcommit.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postcommit.it.Eventually.eventually;

import java.time.Duration;
import java.time.Instant;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.postcommit.it.api.Api;
import org.postcommit.it.api.Mail;
import org.postcommit.it.server.Management;
import org.postcommit.it.server.Setup;
import org.postcommit.it.server.Station;

/** The database is the backlog, the queue a window over it, and the sweep keeps them together. */
@Order(Setup.OF_ITS_OWN)
class SweepIT {

    private static final int WINDOW = 1_000;
    private static final Duration INTERVAL = Duration.ofSeconds(1);
    private static final String QUEUE = "PostcommitDelivery";

    private Post post;

    @BeforeEach
    void station() {
        post = new Post(Station.of(Setup.postgresql()
                .with("POSTCOMMIT_QUEUE_WINDOW", WINDOW)
                .with("POSTCOMMIT_STALE_AFTER_MS", 4_000)
                .with("POSTCOMMIT_SWEEP_INTERVAL_MS", INTERVAL.toMillis())));
        post.proveDelivery();
        post.relay.keeps(0);
    }

    @Test
    void a_backlog_never_floods_the_queue() {
        String type = Post.someType();
        int rows = Amount.backlogRows();
        post.relay.goDown();
        for (int left = rows; left > 0; left -= 5_000) {
            post.send(Mail.toMany(Math.min(left, 5_000), "r" + left + "-").with("type", type));
        }
        Duration fiveSweeps = INTERVAL.multipliedBy(5);
        try (Management management = post.station().management()) {
            Awaitility.await()
                    .during(fiveSweeps)
                    .atMost(fiveSweeps.plusSeconds(20))
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(200))
                    .untilAsserted(() -> {
                        assertThat(queued()).as("recipients in the queue").isLessThanOrEqualTo(WINDOW);
                        assertThat(management.messages(QUEUE)).as("messages").isLessThanOrEqualTo(WINDOW);
                    });
        }
        assertThat(post.total(type, "NOT_SENT")).isEqualTo(rows);

        post.relay.comeBack();
        post.allBecome(type, "SENT", rows, Duration.ofSeconds(60 + rows / 200));
        assertThat(post.relay.accepted()).hasSize(rows);
        assertThat(post.extraCopies()).isZero();
    }

    @Test
    void what_somebody_took_out_of_the_queue_is_queued_again() {
        String type = Post.someType();
        post.relay.goDown();
        post.sendSingles(100, type, "single" + type);
        post.send(Mail.toMany(200, "bulk" + type).with("type", type));
        try (Management management = post.station().management()) {
            eventually().until(() -> management.messages(QUEUE) > 0);
            assertThat(management.purge(QUEUE)).isPositive();
        }
        post.relay.comeBack();
        post.allBecome(type, "SENT", 300, Duration.ofSeconds(60));
        assertThat(post.extraCopies()).isZero();
    }

    @Test
    void a_lease_that_ended_is_taken_over_and_one_that_is_running_is_respected() {
        Api.Receipt held = leased("now() + interval '20 seconds'");
        Api.Receipt free = leased("now() - interval '1 minute'");
        post.becomes(free, "SENT");
        assertThat(post.conversations(free)).hasSize(1);
        assertThat(post.conversations(held)).isEmpty();

        post.becomes(held, "SENT");
        assertThat(post.conversations(held)).hasSize(1);
    }

    private Api.Receipt leased(String until) {
        Api.Receipt receipt = post.send(
                Mail.toAda().with("sendAt", Instant.now().plusSeconds(3600).toString()));
        post.station()
                .update("update recipient set next_attempt_at = null, queued_at = now() - interval '1 hour',"
                        + " lease_owner = 'other#1', lease_until = " + until
                        + ", claim_id = gen_random_uuid() where id = '" + receipt.recipientId() + "'");
        return receipt;
    }

    private long queued() {
        return post.station()
                .count(
                        "select count(*) from recipient where queued_at is not null and status in ('NOT_SENT', 'FAILED')");
    }
}
