package org.postcommit.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postcommit.it.Eventually.eventually;
import static org.postcommit.it.smtp.Answer.drip;
import static org.postcommit.it.smtp.Answer.drop;
import static org.postcommit.it.smtp.Answer.reply;
import static org.postcommit.it.smtp.Answer.replyAndDrop;
import static org.postcommit.it.smtp.Answer.reset;
import static org.postcommit.it.smtp.Answer.silence;
import static org.postcommit.it.smtp.Step.BANNER;
import static org.postcommit.it.smtp.Step.BODY;
import static org.postcommit.it.smtp.Step.DATA;
import static org.postcommit.it.smtp.Step.DOT;
import static org.postcommit.it.smtp.Step.EHLO;
import static org.postcommit.it.smtp.Step.MAIL;
import static org.postcommit.it.smtp.Step.QUIT;
import static org.postcommit.it.smtp.Step.RCPT;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.postcommit.it.api.Api;
import org.postcommit.it.api.Mail;
import org.postcommit.it.server.Setup;
import org.postcommit.it.server.Station;
import org.postcommit.it.smtp.Answer;
import org.postcommit.it.smtp.ReceivedMail;
import org.postcommit.it.smtp.Script;
import org.postcommit.it.smtp.Step;

/** What each answer of a relay means for a recipient. */
class RelayAnswersIT {

    private Post post;

    @BeforeAll
    static void theRelayIsThere() {
        new Post(Station.of(Setup.postgresql())).proveDelivery();
    }

    @BeforeEach
    void station() {
        post = new Post(Station.of(Setup.postgresql()));
        post.relay.hangUp();
    }

    @AfterEach
    void closeTheBreaker() {
        post.relay.restore();
        post.relay.hangUp();
        post.proveDelivery();
    }

    @ParameterizedTest(name = "{1} at {0}")
    @MethodSource
    void a_relay_that_cannot_be_talked_to_uses_no_attempt(Step step, Answer answer) {
        post.relay.follows(Script.at(step, answer));
        Api.Receipt receipt = post.send(Mail.toAda());
        eventually().untilAsserted(() -> assertThat(post.relay.connections()).isGreaterThanOrEqualTo(2));
        assertUntouched(receipt);

        post.relay.follows(Script.accepting());
        Api.Recipient sent = post.becomes(receipt, "SENT");
        assertThat(sent.failCount()).isZero();
        assertThat(sent.outcomes()).containsExactly("ACCEPTED");
        assertThat(post.conversations(receipt)).hasSize(1);
    }

    static Stream<Arguments> a_relay_that_cannot_be_talked_to_uses_no_attempt() {
        return Stream.of(
                Arguments.of(BANNER, silence()),
                Arguments.of(BANNER, drop()),
                Arguments.of(BANNER, reset()),
                Arguments.of(BANNER, replyAndDrop("421 4.3.2 closing")),
                Arguments.of(BANNER, reply("554 5.3.2 not today")),
                Arguments.of(BANNER, reply("what do you want")),
                Arguments.of(EHLO, replyAndDrop("421 4.3.2 closing")),
                Arguments.of(EHLO, drop()),
                Arguments.of(EHLO, drip(Duration.ofMillis(200))));
    }

    @Test
    void a_refused_connection_uses_no_attempt() {
        post.relay.goDown();
        Api.Receipt receipt = post.send(Mail.toAda());
        Eventually.letTimePass(Duration.ofSeconds(2));
        assertUntouched(receipt);

        post.relay.comeBack();
        assertThat(post.becomes(receipt, "SENT").failCount()).isZero();
        assertThat(post.conversations(receipt)).hasSize(1);
    }

    @ParameterizedTest(name = "{1} at {0}")
    @MethodSource
    void a_mail_that_failed_for_the_moment_is_tried_again(Step step, Answer answer, Integer code) {
        post.relay.follows(Script.atFirst(1, step, answer));
        Api.Receipt receipt = post.send(Mail.toAda().with("text", "x".repeat(70) + "\n" + large(step)));
        Api.Recipient sent = post.becomes(receipt, "SENT");

        assertThat(sent.outcomes()).containsExactly("TRANSIENT", "ACCEPTED");
        assertThat(sent.failCount()).isEqualTo(1);
        assertThat(sent.successCount()).isEqualTo(1);
        assertThat(sent.tracebacks().get(0)).isNotBlank();
        assertThat(sent.attempts().get(0).path("smtpCode").asInt(0))
                .as(sent.tracebacks().get(0))
                .isEqualTo(code == null ? 0 : code);
        assertThat(post.conversations(receipt))
                .filteredOn(ReceivedMail::accepted)
                .hasSize(1);
    }

    static Stream<Arguments> a_mail_that_failed_for_the_moment_is_tried_again() {
        return Stream.of(
                Arguments.of(MAIL, reply("451 4.3.0 busy"), 451),
                Arguments.of(RCPT, reply("450 4.2.1 greylisted"), 450),
                Arguments.of(RCPT, reply("452 4.2.2 full"), 452),
                Arguments.of(DATA, reply("451 4.3.0 busy"), 451),
                Arguments.of(DOT, reply("451 4.3.0 busy"), 451),
                Arguments.of(RCPT, reply("552 5.2.2 mailbox full"), 552),
                Arguments.of(DOT, reply("552 5.2.2 mailbox full"), 552),
                Arguments.of(MAIL, replyAndDrop("421 4.3.2 closing"), 421),
                Arguments.of(RCPT, replyAndDrop("421 4.3.2 closing"), 421),
                Arguments.of(DATA, replyAndDrop("421 4.3.2 closing"), 421),
                Arguments.of(DOT, replyAndDrop("421 4.3.2 closing"), 421),
                Arguments.of(RCPT, drop(), null),
                Arguments.of(DATA, drop(), null),
                Arguments.of(DATA, silence(), null),
                Arguments.of(RCPT, drip(Duration.ofMillis(200)), null),
                Arguments.of(BODY, drop(), null),
                Arguments.of(BODY, reset(), null));
    }

    @ParameterizedTest(name = "{1} at {0}")
    @MethodSource
    void a_mail_refused_for_good_is_an_error_after_one_attempt(Step step, Answer answer, int code) {
        post.relay.follows(Script.at(step, answer));
        Api.Receipt receipt = post.send(Mail.toAda());
        Api.Recipient refused = post.becomes(receipt, "ERROR");

        assertThat(refused.outcomes()).containsExactly("PERMANENT");
        assertThat(refused.attempts().get(0).path("smtpCode").asInt()).isEqualTo(code);
        assertThat(refused.tracebacks().get(0)).isNotBlank();
        assertThat(refused.failCount()).isEqualTo(1);
        assertThat(post.relay.mails()).as("conversations").hasSize(1);
    }

    static Stream<Arguments> a_mail_refused_for_good_is_an_error_after_one_attempt() {
        return Stream.of(
                Arguments.of(MAIL, reply("550 5.7.1 sender refused"), 550),
                Arguments.of(RCPT, reply("550 5.7.1 no"), 550),
                Arguments.of(RCPT, reply("553 5.1.3 bad address"), 553),
                Arguments.of(RCPT, reply("554 5.7.1 spam"), 554),
                Arguments.of(DATA, reply("554 5.5.0 no"), 554),
                Arguments.of(DOT, reply("554 5.6.0 content refused"), 554));
    }

    @ParameterizedTest
    @MethodSource
    void only_an_address_that_is_bad_itself_is_suppressed(String reply, boolean suppressed) {
        post.relay.follows(Script.at(RCPT, reply(reply)));
        Api.Receipt first = post.send(Mail.toAda());
        post.becomes(first, "ERROR");
        post.relay.follows(Script.accepting());

        Api.Receipt second = post.send(Mail.to(first.address()));
        Api.Recipient recipient = post.becomes(second, suppressed ? "SUPPRESSED" : "SENT");
        assertThat(post.conversations(second)).hasSize(suppressed ? 1 : 2);
        assertThat(recipient.successCount()).isEqualTo(suppressed ? 0 : 1);
    }

    static Stream<Arguments> only_an_address_that_is_bad_itself_is_suppressed() {
        return Stream.of(
                Arguments.of("550 5.1.1 no such user", true),
                Arguments.of("550 5.1.2 no such host", true),
                Arguments.of("553 5.1.3 bad syntax", true),
                Arguments.of("550 5.1.6 moved", true),
                Arguments.of("550 5.1.10 null mx", true),
                Arguments.of("550 5.2.1 disabled", true),
                Arguments.of("521 does not accept mail", true),
                Arguments.of("556 does not accept mail", true),
                Arguments.of("550 5.7.1 blocked", false),
                Arguments.of("550 no", false));
    }

    @Test
    void a_mail_without_an_answer_is_sent_a_second_time_with_the_same_id() {
        post.relay.follows(Script.atFirst(1, DOT, drop()));
        Api.Receipt receipt = post.send(Mail.toAda());
        Api.Recipient sent = post.becomes(receipt, "SENT");

        assertThat(sent.outcomes()).containsExactly("AMBIGUOUS", "ACCEPTED");
        assertThat(post.conversations(receipt))
                .extracting(ReceivedMail::messageId)
                .containsExactly(receipt.messageId(), receipt.messageId());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void a_second_mail_without_an_answer_is_an_error(String what, Answer answer) {
        post.relay.follows(Script.at(DOT, answer));
        Api.Receipt receipt = post.send(Mail.toAda());
        Api.Recipient held = post.becomes(receipt, "ERROR");

        assertThat(held.outcomes()).as(what).containsExactly("AMBIGUOUS", "AMBIGUOUS");
        assertThat(post.conversations(receipt)).hasSize(2);
    }

    static Stream<Arguments> a_second_mail_without_an_answer_is_an_error() {
        return Stream.of(
                Arguments.of("drop", drop()),
                Arguments.of("reset", reset()),
                Arguments.of("silence", silence()),
                Arguments.of("garbage", reply("x-accepted, I think")),
                Arguments.of("slow drip beyond the deadline", drip(Duration.ofMillis(200))));
    }

    @Test
    void a_held_mail_without_an_answer_waits_for_an_operator() {
        post.relay.follows(Script.at(DOT, drop()));
        Api.Receipt receipt = post.send(Mail.toAda().with("onAmbiguous", "HOLD"));
        assertThat(post.becomes(receipt, "ERROR").outcomes()).containsExactly("AMBIGUOUS");
        assertThat(post.conversations(receipt)).hasSize(1);
    }

    @Test
    void a_reset_at_quit_changes_nothing() {
        post.relay.follows(Script.at(QUIT, reset()));
        Api.Receipt receipt = post.send(Mail.toAda());
        assertThat(post.becomes(receipt, "SENT").outcomes()).containsExactly("ACCEPTED");
        assertThat(post.conversations(receipt)).hasSize(1);
    }

    @Test
    void the_third_421_in_a_row_means_the_relay_and_not_the_mail() {
        post.relay.follows(Script.at(RCPT, replyAndDrop("421 4.3.2 closing")));
        Api.Receipt receipt = post.send(Mail.toAda());
        eventually().untilAsserted(() -> assertThat(post.conversations(receipt)).hasSizeGreaterThanOrEqualTo(3));
        Eventually.letTimePass(Duration.ofSeconds(1));
        assertThat(post.api.recipient(receipt.recipientId()).failCount()).isEqualTo(2);

        post.relay.follows(Script.accepting());
        assertThat(post.becomes(receipt, "SENT").outcomes()).containsExactly("TRANSIENT", "TRANSIENT", "ACCEPTED");
    }

    /** More than the buffers of both sockets hold, so that the sender notices before it is through. */
    private static String large(Step step) {
        return step == BODY ? ("0123456789".repeat(7) + "\n").repeat(100_000) : "";
    }

    private void assertUntouched(Api.Receipt receipt) {
        Api.Recipient waiting = post.api.recipient(receipt.recipientId());
        assertThat(waiting.status()).isEqualTo("NOT_SENT");
        assertThat(waiting.failCount()).isZero();
        assertThat(waiting.attempts()).isEmpty();
    }
}
