package org.postcommit.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postcommit.it.Eventually.eventually;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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

/** Five attempts, with growing pauses, and never in the way of others. */
class AttemptLimitIT {

    private static final Duration DELAY = Duration.ofMillis(300);
    private static final Answer BUSY = Answer.reply("451 4.3.0 busy");

    private Post post;

    @BeforeEach
    void station() {
        post = new Post(Station.of(Setup.postgresql()));
    }

    @Test
    void a_busy_relay_sees_exactly_five_attempts_with_growing_pauses() {
        post.relay.follows(Script.at(Step.RCPT, BUSY));
        Api.Receipt receipt = post.send(Mail.toAda());
        Api.Recipient error = post.becomes(receipt, "ERROR");

        List<Duration> gaps = gaps(post.conversations(receipt));
        assertThat(gaps).hasSize(4);
        for (int i = 0; i < gaps.size(); i++) {
            assertThat(gaps.get(i)).as("pause %d", i + 1).isGreaterThanOrEqualTo(DELAY.multipliedBy(1L << i));
        }
        assertThat(error.failCount()).isEqualTo(5);
        assertThat(error.outcomes()).containsOnly("TRANSIENT").hasSize(5);
        assertThat(error.tracebacks()).allSatisfy(trace -> assertThat(trace).contains("451"));
    }

    @Test
    void a_straggler_of_a_chunk_has_exactly_five_attempts() {
        post.relay.follows(Script.toAddressesStarting("busy", Step.RCPT, BUSY));
        String type = Post.someType();
        String busy = Mail.somebody("busy");
        post.send(Mail.toMany(299, "good" + type).bcc(busy).with("type", type));
        post.allBecome(type, "SENT", 299, Duration.ofSeconds(30));
        post.allBecome(type, "ERROR", 1, Duration.ofSeconds(30));

        List<Duration> gaps = gaps(post.relay.mailsTo(busy));
        assertThat(gaps).hasSize(4);
        assertThat(gaps.get(0)).isGreaterThanOrEqualTo(DELAY);
        Api.Recipient error =
                post.api.recipients("type=" + type + "&status=ERROR").get(0);
        assertThat(post.api.recipient(error.id()).outcomes())
                .containsOnly("TRANSIENT")
                .hasSize(5);
    }

    @Test
    void refused_recipients_of_one_notification_do_not_delay_the_good_ones() {
        post.relay.follows(Script.toAddressesStarting("busy", Step.RCPT, BUSY));
        String type = Post.someType();
        Mail mail = Mail.toMany(300, "good" + type).with("type", type);
        for (int i = 0; i < 45; i++) {
            mail.bcc("busy" + i + type + "@example.org");
        }
        post.send(mail);
        assertGoodOnesAreNotDelayed(type, 45);
    }

    @Test
    void refused_mails_do_not_delay_the_good_ones() {
        post.relay.follows(Script.toAddressesStarting("busy", Step.RCPT, BUSY));
        String type = Post.someType();
        post.relay.goDown();
        post.sendSingles(45, type, "busy" + type);
        post.sendSingles(300, type, "good" + type);
        post.relay.comeBack();
        eventually().untilAsserted(() -> assertThat(post.total(type, "SENT")).isEqualTo(300));
        assertThat(post.total(type, "ERROR"))
                .as("some are still being tried when the good ones are sent")
                .isLessThan(45);
        post.allBecome(type, "ERROR", 45, Duration.ofSeconds(60));
        assertThat(post.relay.mails().stream()
                        .filter(mail -> mail.recipients().stream().anyMatch(to -> to.startsWith("good" + type))))
                .as("one conversation for each of the good ones")
                .hasSize(300);
        assertExactlyFiveEach(type, 45);
    }

    private void assertGoodOnesAreNotDelayed(String type, int refused) {
        eventually().untilAsserted(() -> assertThat(post.total(type, "SENT")).isEqualTo(300));
        assertThat(post.total(type, "ERROR"))
                .as("still being tried when the good ones are sent")
                .isZero();
        post.allBecome(type, "ERROR", refused, Duration.ofSeconds(60));
        assertExactlyFiveEach(type, refused);
    }

    private void assertExactlyFiveEach(String type, int refused) {
        for (int i = 0; i < refused; i++) {
            int recipient = i;
            assertThat(post.relay.mails().stream()
                            .filter(mail -> mail.recipients().stream()
                                    .anyMatch(to -> to.startsWith("busy" + recipient + type)
                                            || to.equals("busy" + type + recipient + "@example.org")))
                            .count())
                    .as("attempts of refused recipient %d", recipient)
                    .isEqualTo(5);
        }
    }

    private static List<Duration> gaps(List<ReceivedMail> conversations) {
        List<Duration> gaps = new ArrayList<>();
        for (int i = 1; i < conversations.size(); i++) {
            gaps.add(Duration.between(
                    conversations.get(i - 1).at(), conversations.get(i).at()));
        }
        return gaps;
    }
}
