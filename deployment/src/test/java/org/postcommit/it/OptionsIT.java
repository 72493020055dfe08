package org.postcommit.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postcommit.it.Eventually.eventually;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postcommit.it.api.Api;
import org.postcommit.it.api.Mail;
import org.postcommit.it.server.Setup;
import org.postcommit.it.server.Station;
import org.postcommit.it.smtp.Answer;
import org.postcommit.it.smtp.ReceivedMail;
import org.postcommit.it.smtp.Script;
import org.postcommit.it.smtp.Step;

/** What may be asked of a single notification. */
class OptionsIT {

    private static final int THREADS = 20;

    private Post post;

    @BeforeEach
    void station() {
        post = new Post(Station.of(Setup.postgresql()));
    }

    @Test
    void twenty_threads_with_the_same_key_make_one_mail_and_get_the_same_answer() throws Exception {
        Mail mail = Mail.toAda().with("idempotencyKey", Post.someType());
        List<Callable<Api.Receipt>> calls = Stream.generate(() -> (Callable<Api.Receipt>) () -> post.send(mail))
                .limit(THREADS)
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Api.Receipt> receipts = new ArrayList<>();
        try {
            for (Future<Api.Receipt> call : threads.invokeAll(calls)) {
                receipts.add(call.get());
            }
        } finally {
            threads.shutdown();
        }

        assertThat(receipts)
                .extracting(Api.Receipt::body)
                .containsOnly(receipts.get(0).body());
        post.becomes(receipts.get(0), "SENT");
        post.proveDelivery();
        assertThat(post.api.total("q=" + Api.encoded(receipts.get(0).address())))
                .isEqualTo(1);
        assertThat(post.api.recipient(receipts.get(0).recipientId()).successCount())
                .isEqualTo(1);
    }

    @Test
    void a_thousand_low_ones_do_not_delay_a_high_one() {
        String type = Post.someType();
        post.relay.goDown();
        post.send(Mail.toMany(1_000, "low" + type).with("type", type).with("priority", "low"));
        Api.Receipt high = post.send(Mail.toAda().with("priority", "high"));
        post.relay.follows((step, mail) -> {
            if (step == Step.DOT) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
            }
            return Answer.ok();
        });
        post.relay.comeBack();

        eventually().until(() -> !post.conversations(high).isEmpty());
        long before = post.relay.mails().stream()
                .takeWhile(mail -> !mail.isTo(high.address()))
                .filter(ReceivedMail::accepted)
                .count();
        assertThat(before).as("low ones that left earlier").isLessThan(500);
        post.relay.follows(Script.accepting());
        post.allBecome(type, "SENT", 1_000, Duration.ofSeconds(60));
    }

    @Test
    void days_ahead_waits_in_the_database_and_not_in_the_queue() {
        String type = Post.someType();
        long queued = messagesQueued();
        post.send(Mail.toMany(200, "later" + type)
                .with("type", type)
                .with("sendAt", Instant.now().plus(Duration.ofDays(3)).toString()));
        Eventually.letTimePass(Duration.ofSeconds(2));

        assertThat(post.total(type, "NOT_SENT")).isEqualTo(200);
        assertThat(post.station()
                        .count("select count(*) from recipient where queued_at is not null and type = '" + type + "'"))
                .isZero();
        assertThat(messagesQueued()).isLessThanOrEqualTo(queued);
        post.station().update("update recipient set next_attempt_at = now() where type = '" + type + "'");
        post.allBecome(type, "SENT", 200, Duration.ofSeconds(30));
    }

    @Test
    void nothing_is_sent_after_its_time() {
        post.relay.goDown();
        Api.Receipt receipt = post.send(
                Mail.toAda().with("expiresAt", Instant.now().plusSeconds(3).toString()));
        Eventually.letTimePass(Duration.ofSeconds(4));
        post.relay.comeBack();

        Api.Recipient expired = post.becomes(receipt, "EXPIRED");
        assertThat(expired.attempts()).isEmpty();
        assertThat(post.conversations(receipt)).isEmpty();
    }

    @Test
    void a_mail_that_may_have_arrived_is_held_when_asked_for() {
        post.relay.follows(Script.atFirst(1, Step.DOT, Answer.drop()));
        Api.Receipt receipt = post.send(Mail.toAda().with("onAmbiguous", "HOLD"));

        Api.Recipient held = post.becomes(receipt, "ERROR");
        assertThat(held.outcomes()).containsExactly("AMBIGUOUS");
        assertThat(post.conversations(receipt)).hasSize(1);
    }

    private long messagesQueued() {
        try (var management = post.station().management()) {
            return management.messages("PostcommitDelivery");
        }
    }
}
