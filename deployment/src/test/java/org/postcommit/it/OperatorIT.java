package org.postcommit.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postcommit.it.Eventually.eventually;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postcommit.it.api.Api;
import org.postcommit.it.api.Mail;
import org.postcommit.it.server.Setup;
import org.postcommit.it.server.Station;
import org.postcommit.it.server.Users;
import org.postcommit.it.smtp.Answer;
import org.postcommit.it.smtp.ReceivedMail;
import org.postcommit.it.smtp.Script;
import org.postcommit.it.smtp.Step;

/** Send now, Reset and Cancel: one, several, and everything that matches. */
class OperatorIT {

    private Post post;
    private Api olga;

    @BeforeEach
    void station() {
        post = new Post(Station.of(Setup.postgresql()));
        olga = post.station().api(Users.OPERATOR);
    }

    @Test
    void send_now_sends_a_sent_mail_a_second_time() {
        Api.Receipt receipt = post.send(Mail.toAda());
        post.becomes(receipt, "SENT");
        assertThat(olga.act("send", receipt.recipientIds())).isEqualTo(1);

        eventually()
                .untilAsserted(() -> assertThat(
                                post.api.recipient(receipt.recipientId()).successCount())
                        .isEqualTo(2));
        assertThat(post.becomes(receipt, "SENT").outcomes()).containsExactly("ACCEPTED", "ACCEPTED");
        assertThat(post.conversations(receipt))
                .extracting(ReceivedMail::messageId)
                .containsExactly(receipt.messageId(), receipt.messageId());
    }

    @Test
    void send_now_does_not_wait_for_the_next_attempt_of_a_failed_mail() {
        post.relay.follows(Script.atFirst(3, Step.RCPT, Answer.reply("451 4.3.0 busy")));
        Api.Receipt receipt = post.send(Mail.toAda());
        eventually()
                .untilAsserted(() -> assertThat(
                                post.api.recipient(receipt.recipientId()).failCount())
                        .isGreaterThanOrEqualTo(2));
        post.station()
                .update(
                        "update recipient set next_attempt_at = now() + interval '1 hour', queued_at = null where id = '"
                                + receipt.recipientId() + "'");
        post.relay.follows(Script.accepting());
        assertThat(olga.act("send", receipt.recipientIds())).isEqualTo(1);

        Api.Recipient sent = post.becomes(receipt, "SENT");
        assertThat(sent.successCount()).isEqualTo(1);
        assertThat(sent.failCount()).as("kept").isBetween(2, 3);
        Eventually.letTimePass(Duration.ofSeconds(2));
        assertThat(post.conversations(receipt))
                .filteredOn(ReceivedMail::accepted)
                .hasSize(1);
    }

    @Test
    void send_now_gives_an_error_one_more_attempt_without_resetting_it() {
        Api.Receipt receipt = inError();
        olga.act("send", receipt.recipientIds());
        eventually()
                .untilAsserted(() -> assertThat(
                                post.api.recipient(receipt.recipientId()).attempts())
                        .hasSize(2));
        assertThat(post.becomes(receipt, "ERROR").failCount()).isEqualTo(2);

        post.relay.follows(Script.accepting());
        olga.act("send", receipt.recipientIds());
        Api.Recipient sent = post.becomes(receipt, "SENT");
        assertThat(sent.failCount()).isEqualTo(2);
        assertThat(sent.successCount()).isEqualTo(1);
    }

    @Test
    void a_suppressed_recipient_is_written_to_only_when_an_admin_insists() {
        post.relay.follows(Script.at(Step.RCPT, Answer.reply("550 5.1.1 no such user")));
        Api.Receipt first = post.send(Mail.toAda());
        post.becomes(first, "ERROR");
        post.relay.follows(Script.accepting());
        Api.Receipt receipt = post.send(Mail.to(first.address()));
        assertThat(receipt.recipientStatus()).isEqualTo("SUPPRESSED");

        String insisting = "{\"ids\":[\"" + receipt.recipientId() + "\"],\"evenIfSuppressed\":true}";
        assertThat(olga.act("send", receipt.recipientIds())).isZero();
        assertThat(olga.post("recipients/send", insisting).status()).isEqualTo(403);
        assertThat(post.api.post("recipients/send", insisting).status()).isEqualTo(202);
        post.becomes(receipt, "SENT");
    }

    @Test
    void reset_starts_an_error_from_the_beginning() {
        Api.Receipt receipt = inError();
        post.relay.follows(Script.accepting());
        assertThat(olga.act("reset", receipt.recipientIds())).isEqualTo(1);

        Api.Recipient sent = post.becomes(receipt, "SENT");
        assertThat(sent.failCount()).isZero();
        assertThat(olga.act("reset", receipt.recipientIds()))
                .as("a SENT one stays")
                .isZero();
    }

    @Test
    void cancel_withdraws_what_waits_and_nothing_else() {
        Api.Receipt waiting = post.send(Mail.toAda().with("sendAt", tomorrow()));
        assertThat(post.api.cancelNotification(waiting.id()).status()).isEqualTo(200);
        assertThat(post.becomes(waiting, "CANCELLED").outcomes()).isEmpty();
        assertThat(post.api.cancelNotification(waiting.id()).status()).isEqualTo(409);

        Api.Receipt sent = post.send(Mail.toAda());
        post.becomes(sent, "SENT");
        assertThat(post.api.cancelNotification(sent.id()).status()).isEqualTo(409);
        assertThat(olga.act("cancel", sent.recipientIds())).isZero();
    }

    @Test
    void a_filter_selects_any_number_of_recipients() {
        String type = Post.someType();
        int rows = Amount.bulkRows();
        for (int left = rows; left > 0; left -= 10_000) {
            post.send(Mail.toMany(Math.min(left, 10_000), "r" + left + type)
                    .with("type", type)
                    .with("sendAt", tomorrow()));
        }
        post.relay.keeps(0);
        String filter = "{\"type\":\"" + type + "\",\"status\":[\"NOT_SENT\"]}";
        assertThat(olga.actByFilter("cancel", "{\"type\":\"" + type + "\",\"q\":\"r10000\",\"status\":[\"SENT\"]}"))
                .isZero();
        assertThat(olga.actByFilter("send", filter)).isEqualTo(rows);
        post.allBecome(type, "SENT", rows, Duration.ofSeconds(60 + rows / 200));
        assertThat(post.relay.accepted().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(rows);
    }

    @Test
    void a_filter_cancels_and_resets_too() {
        post.relay.follows(Script.at(Step.RCPT, Answer.reply("550 5.7.1 no")));
        String type = Post.someType();
        post.send(Mail.toMany(200, "refused" + type).with("type", type));
        post.allBecome(type, "ERROR", 200, Duration.ofSeconds(30));
        post.relay.follows(Script.accepting());
        post.send(Mail.toMany(100, "waiting" + type).with("type", type).with("sendAt", tomorrow()));

        assertThat(olga.actByFilter("cancel", "{\"type\":\"" + type + "\"}")).isEqualTo(100);
        assertThat(olga.actByFilter("reset", "{\"type\":\"" + type + "\"}")).isEqualTo(200);
        post.allBecome(type, "SENT", 200, Duration.ofSeconds(30));
        assertThat(post.total(type, "CANCELLED")).isEqualTo(100);
    }

    @Test
    void a_viewer_cannot_act() {
        Api.Receipt receipt = post.send(Mail.toAda());
        post.becomes(receipt, "SENT");
        String body = "{\"ids\":[\"" + receipt.recipientId() + "\"]}";
        for (String action : List.of("send", "reset", "cancel")) {
            assertThat(post.station()
                            .api(Users.VIEWER)
                            .post("recipients/" + action, body)
                            .status())
                    .as(action)
                    .isEqualTo(403);
        }
    }

    private Api.Receipt inError() {
        post.relay.follows(Script.at(Step.RCPT, Answer.reply("550 5.7.1 no")));
        Api.Receipt receipt = post.send(Mail.toAda());
        post.becomes(receipt, "ERROR");
        return receipt;
    }

    @Test
    void the_list_sorts_by_when_mail_was_sent_and_who_has_none_comes_last() {
        String type = Post.someType();
        Api.Receipt waiting = post.send(Mail.toAda().with("type", type).with("sendAt", tomorrow()));
        Api.Receipt first = post.send(Mail.toAda().with("type", type));
        post.becomes(first, "SENT");
        Api.Receipt second = post.send(Mail.toAda().with("type", type));
        post.becomes(second, "SENT");

        assertThat(idsBy("sentAt,desc", type))
                .containsExactly(second.recipientId(), first.recipientId(), waiting.recipientId());
        assertThat(idsBy("sentAt,asc", type))
                .containsExactly(waiting.recipientId(), first.recipientId(), second.recipientId());
    }

    private List<String> idsBy(String order, String type) {
        List<String> ids = new ArrayList<>();
        post.api
                .get("recipients?sort=" + order + "&type=" + type)
                .body()
                .path("items")
                .forEach(item -> ids.add(item.path("id").asText()));
        return ids;
    }

    private static String tomorrow() {
        return Instant.now().plus(Duration.ofDays(1)).toString();
    }
}
