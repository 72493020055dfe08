package org.postcommit.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postcommit.it.smtp.Answer.drip;
import static org.postcommit.it.smtp.Answer.reply;
import static org.postcommit.it.smtp.Step.DATA;
import static org.postcommit.it.smtp.Step.RCPT;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postcommit.it.api.Api;
import org.postcommit.it.api.Mail;
import org.postcommit.it.server.Setup;
import org.postcommit.it.server.Station;
import org.postcommit.it.smtp.ReceivedMail;
import org.postcommit.it.smtp.Script;

/** What one mail means for those that share its connection, or its round. */
class NeighboursIT {

    private Post post;

    @BeforeEach
    void station() {
        post = new Post(Station.of(Setup.postgresql()));
        post.relay.hangUp(); // or a connection opened before would not hear what the relay offers now
    }

    @AfterEach
    void restore() {
        post.relay.restore();
        post.relay.hangUp();
        post.proveDelivery();
    }

    @ParameterizedTest(name = "PIPELINING offered: {0}")
    @ValueSource(booleans = {true, false})
    void a_refused_recipient_leaves_the_connection_in_order_for_the_next(boolean pipelining) {
        post.relay.offersPipelining(pipelining);
        post.relay.follows(Script.toAddressesStarting("bad", RCPT, reply("550 5.7.1 no")));
        Api.Receipt refused = post.send(Mail.to("bad@example.org"));
        post.becomes(refused, "ERROR");
        Api.Receipt next = post.send(Mail.toAda());
        post.becomes(next, "SENT");

        assertThat(post.conversations(next)).hasSize(1).first().satisfies(mail -> {
            assertThat(mail.accepted()).isTrue();
            assertThat(mail.connection())
                    .isEqualTo(post.conversations(refused).get(0).connection());
        });
    }

    @Test
    void a_relay_that_wants_the_body_of_a_mail_to_nobody_gets_none() {
        post.relay.follows(Script.firstOf(
                Script.toAddressesStarting("bad", RCPT, reply("550 5.7.1 no")),
                Script.toAddressesStarting("bad", DATA, reply("354 go ahead"))));
        Api.Receipt refused = post.send(Mail.to("bad@example.org"));
        Api.Recipient recipient = post.becomes(refused, "ERROR");
        Api.Receipt next = post.send(Mail.toAda());
        post.becomes(next, "SENT");

        assertThat(recipient.attempts().get(0).path("smtpCode").asInt()).isEqualTo(550);
        assertThat(post.relay.mailsTo("bad@example.org")).noneMatch(ReceivedMail::complete);
        assertThat(post.conversations(next)).hasSize(1);
    }

    @ParameterizedTest(name = "PIPELINING offered: {0}")
    @ValueSource(booleans = {true, false})
    void a_quoted_address_is_asked_for_as_it_is(boolean pipelining) {
        post.relay.offersPipelining(pipelining);
        post.becomes(post.send(Mail.to("\"ada lovelace\"@example.org")), "SENT");

        assertThat(post.relay.mails().get(0).recipients()).containsExactly("\"ada lovelace\"@example.org");
    }

    @Test
    void a_conversation_that_takes_long_does_not_hold_up_the_others_of_its_notification() {
        post.relay.follows(Script.toAddressesStarting("slow", RCPT, drip(Duration.ofMillis(200))));
        Api.Receipt receipt = post.send(Mail.to("slow@example.org", "brian@example.org", "carl@example.org"));
        post.becomes(receipt.recipientIds().get(1), "SENT");
        post.becomes(receipt.recipientIds().get(2), "SENT");
        Api.Recipient slow = post.becomes(receipt.recipientIds().get(0), "FAILED");

        var attempt = slow.attempts().get(0);
        Instant gaveUp = Instant.parse(attempt.path("at").asText())
                .plusMillis(attempt.path("durationMs").asLong());
        assertThat(post.relay.mailsTo("brian@example.org").get(0).at()).isBefore(gaveUp);
        assertThat(post.relay.mailsTo("carl@example.org").get(0).at()).isBefore(gaveUp);

        post.relay.follows(Script.accepting());
        post.becomes(slow.id(), "SENT"); // its retries would count among those of other tests
    }
}
