package org.postcommit.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postcommit.it.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postcommit.it.api.Api;
import org.postcommit.it.api.Mail;
import org.postcommit.it.pop3.CutAtDele;
import org.postcommit.it.pop3.Mailbox;
import org.postcommit.it.pop3.Reports;
import org.postcommit.it.remote.EventSubscriber;
import org.postcommit.it.server.Setup;
import org.postcommit.it.server.Station;
import org.postcommit.it.server.Users;
import org.postcommit.it.smtp.Script;

/** Reports come back to a mailbox, and the recipients they are about become BOUNCED. */
class BouncesIT {

    private static final String GONE = "550 5.1.1 no such user";

    private final Mailbox mailbox = new Mailbox("shop@example.org");
    private Post post;

    @BeforeEach
    void station() {
        post = new Post(Station.of(Setup.postgresql()));
        post.relay.follows(Script.accepting());
        account("bounces-it", mailbox.pop3Port());
        process(false); // the timer lets the next minute pass
    }

    @AfterEach
    void leave() {
        post.api.delete("accounts/inbound/bounces-it");
        mailbox.close();
    }

    @Test
    void a_report_to_the_mails_own_sender_makes_it_bounced_and_suppresses_the_address() {
        try (EventSubscriber topic = EventSubscriber.of(post.station().server().httpPort(), Users.ADMIN)) {
            Api.Receipt receipt = sent();
            String sender = sender(receipt);
            assertThat(sender).matches("shop\\+[a-z2-7]{40}@example\\.org");

            mailbox.receive(Reports.delivery(sender, receipt.address(), "5.1.1", GONE, "<other@example.org>"));
            JsonNode dry = process(true);
            assertThat(post.api.recipient(receipt.recipientId()).status()).isEqualTo("SENT");
            assertThat(mailbox.count()).isEqualTo(1);
            JsonNode run = process(false);
            assertThat(run).isEqualTo(dry);
            assertThat(run.path("bounced").asLong()).isEqualTo(1);
            assertThat(run.path("hard").asLong()).isEqualTo(1);

            assertThat(post.api.recipient(receipt.recipientId()).status()).isEqualTo("BOUNCED");
            assertThat(post.api.recipient(receipt.recipientId()).reason()).contains(GONE);
            assertThat(suppression(receipt).path("reason").asText()).isEqualTo("HARD_BOUNCE");
            assertThat(suppression(receipt).path("evidence").asText()).contains(GONE, "VERP");
            assertThat(mailbox.count()).isZero();
            eventually()
                    .untilAsserted(() -> assertThat(topic.about(receipt.recipientId()))
                            .extracting(EventSubscriber.Heard::event)
                            .containsExactly("sent", "bounced"));
            JsonNode bounce = only(receipt);
            assertThat(bounce.path("kind").asText()).isEqualTo("HARD");
            assertThat(bounce.path("confidence").asText()).isEqualTo("VERP");
            assertThat(bounce.path("open").asBoolean()).isFalse();
            JsonNode detail =
                    post.api.get("bounces/" + bounce.path("id").asText()).body();
            assertThat(detail.path("headers").asText()).contains("X-Original-To: " + sender);
            assertThat(detail.path("evidence").asText()).contains("Final-Recipient");
            assertThat(post.api
                            .get("audit")
                            .body()
                            .path("counts")
                            .path("discrepancies")
                            .asLong())
                    .isZero();
        }
    }

    @Test
    void a_forged_report_suppresses_nobody() {
        Api.Receipt receipt = sent();
        String forged = sender(receipt).replaceFirst("\\+(.{39}).", "+$1" + other(sender(receipt)));
        mailbox.receive(Reports.delivery(forged, receipt.address(), "5.1.1", GONE, receipt.messageId()));
        mailbox.receive(Reports.delivery("shop@example.org", receipt.address(), "5.1.1", GONE, "<guess@example.org>"));
        mailbox.receive(Reports.complaint("shop@example.org"));

        assertThat(process(false).path("bounced").asLong()).isZero();
        assertThat(post.api.recipient(receipt.recipientId()).status()).isEqualTo("SENT");
        assertThat(post.api.get("suppressions/" + receipt.address()).status()).isEqualTo(404);
        assertThat(bounces(receipt))
                .extracting(it -> it.path("confidence").asText())
                .containsExactlyInAnyOrder("NONE", "ADDRESS");
        assertThat(bounces(receipt))
                .allSatisfy(it -> assertThat(it.path("effect").asText()).startsWith("None"));
    }

    @Test
    void without_its_token_the_message_id_tells_of_a_mail_that_one_reader_knows() {
        Api.Receipt alone = sent();
        mailbox.receive(Reports.delivery("shop@example.org", alone.address(), "5.1.1", GONE, alone.messageId()));
        Api.Receipt shared = post.send(Mail.toAda().bcc(Mail.somebody("bob")));
        post.becomes(shared.recipientId(), "SENT");
        mailbox.receive(Reports.delivery("shop@example.org", shared.address(), "5.1.1", GONE, shared.messageId()));
        process(false);

        assertThat(post.api.recipient(alone.recipientId()).status()).isEqualTo("BOUNCED");
        assertThat(only(alone).path("confidence").asText()).isEqualTo("MESSAGE_ID");
        assertThat(post.api.recipient(shared.recipientId()).status()).isEqualTo("SENT");
        assertThat(only(shared).path("confidence").asText()).isEqualTo("ADDRESS");
        assertThat(only(shared).path("effect").asText()).startsWith("none: The mail had an envelope sender of its own");
    }

    @Test
    void what_was_stored_when_the_connection_broke_is_deleted_and_not_counted_twice() {
        Api.Receipt receipt = sent();
        mailbox.receive(Reports.delivery(sender(receipt), receipt.address(), "5.1.1", GONE, receipt.messageId()));
        try (var cut = new CutAtDele(mailbox.pop3Port())) {
            account("bounces-it", cut.port());
            assertThat(process(false).path("faults").asLong()).isEqualTo(1);
            assertThat(cut.hasCut()).isTrue();
            assertThat(post.api
                            .get("accounts/inbound/bounces-it")
                            .body()
                            .path("fault")
                            .asText())
                    .isNotEmpty();
        }
        assertThat(post.api.recipient(receipt.recipientId()).status()).isEqualTo("BOUNCED");
        assertThat(mailbox.count()).isEqualTo(1);

        account("bounces-it", mailbox.pop3Port());
        assertThat(process(false).path("known").asLong()).isEqualTo(1);
        assertThat(mailbox.count()).isZero();
        assertThat(only(receipt).path("kind").asText()).isEqualTo("HARD");
    }

    @Test
    void a_complaint_makes_it_bounced_even_when_it_does_not_name_the_reader() {
        Api.Receipt receipt = sent();
        mailbox.receive(Reports.complaint(sender(receipt)));
        process(false);

        assertThat(post.api.recipient(receipt.recipientId()).status()).isEqualTo("BOUNCED");
        assertThat(suppression(receipt).path("reason").asText()).isEqualTo("COMPLAINT");
    }

    @Test
    void who_is_away_is_written_to_again_and_what_cannot_be_understood_waits_for_somebody() {
        Api.Receipt receipt = sent();
        mailbox.receive(Reports.outOfOffice(sender(receipt)));
        mailbox.receive(Reports.cutOff(sender(receipt)).replace("A report", "A report " + receipt.id()));
        JsonNode counts = process(false);
        assertThat(counts.path("autoReplies").asLong()).isEqualTo(1);
        assertThat(counts.path("unparsable").asLong()).isEqualTo(1);
        assertThat(post.api.recipient(receipt.recipientId()).status()).isEqualTo("SENT");

        JsonNode open = post.api
                .get("bounces?open=true&kind=UNPARSABLE&q=" + receipt.id())
                .body()
                .path("items")
                .get(0);
        String path = "bounces/" + open.path("id").asText();
        assertThat(post.api.get(path).body().path("raw").asText()).contains("Your ma");
        assertThat(post.station().api(Users.VIEWER).post(path + "/handled", "").status())
                .isEqualTo(403);
        JsonNode handled =
                post.station().api(Users.OPERATOR).post(path + "/handled", "").body();
        assertThat(handled.path("open").asBoolean(true)).isFalse();
        assertThat(handled.path("handledBy").asText()).isEqualTo(Users.OPERATOR);
        assertThat(post.api
                        .get("bounces?open=true&q=" + receipt.id())
                        .body()
                        .path("total")
                        .asLong())
                .isZero();
    }

    @Test
    void a_full_mailbox_is_forgiven_until_it_is_one_time_too_many() {
        Api.Receipt receipt = sent();
        String full = Reports.delivery(sender(receipt), receipt.address(), "5.2.2", "552 5.2.2 full", "<a@b.example>");
        for (int i = 0; i < 4; i++) {
            mailbox.receive(full);
        }
        assertThat(process(false).path("soft").asLong()).isEqualTo(4);
        assertThat(post.api.get("suppressions/" + receipt.address()).status()).isEqualTo(404);

        mailbox.receive(full);
        process(false);
        assertThat(post.api.recipient(receipt.recipientId()).status()).isEqualTo("SENT");
        assertThat(suppression(receipt).path("reason").asText()).isEqualTo("SOFT_BOUNCE");
    }

    @Test
    void the_timer_reads_the_mailbox_by_itself() {
        Api.Receipt receipt = sent();
        String sender = sender(receipt);
        post.api.delete("accounts/inbound/bounces-it");
        mailbox.receive(Reports.delivery(sender, receipt.address(), "5.1.1", GONE, receipt.messageId()));
        account("timer-" + receipt.id().substring(0, 13), mailbox.pop3Port());

        post.becomes(receipt, "BOUNCED");
        assertThat(post.station()
                        .count("select count(*) from jboss_ejb_timer where timed_object_id like '%BounceTimer%'"))
                .as("timers in the database that all nodes share")
                .isEqualTo(1);
        post.api.delete("accounts/inbound/timer-" + receipt.id().substring(0, 13));
    }

    private Api.Receipt sent() {
        Api.Receipt receipt = post.send(Mail.toAda());
        post.becomes(receipt, "SENT");
        return receipt;
    }

    private String sender(Api.Receipt receipt) {
        return post.conversations(receipt).get(0).from();
    }

    /** Another last character of the token. */
    private static String other(String sender) {
        return sender.charAt(sender.indexOf('@') - 1) == 'a' ? "b" : "a";
    }

    private void account(String key, int port) {
        Api.Answer answer =
                post.api.put("accounts/inbound/" + key, """
                {"name":"Bounces","host":"127.0.0.1","port":%d,"user":"%s","password":"%s","address":"shop@example.org"}
                """.formatted(port, Mailbox.USER, Mailbox.PASSWORD));
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    }

    private JsonNode process(boolean dryRun) {
        Api.Answer answer = post.api.post("maintenance/process-bounces?dryRun=" + dryRun, "");
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer.body().path("counts");
    }

    private JsonNode suppression(Api.Receipt receipt) {
        return post.api
                .get("suppressions/" + receipt.address().toLowerCase(Locale.ROOT))
                .body();
    }

    private JsonNode only(Api.Receipt receipt) {
        assertThat(bounces(receipt)).hasSize(1);
        return bounces(receipt).get(0);
    }

    private List<JsonNode> bounces(Api.Receipt receipt) {
        JsonNode items = post.api.get("bounces?q=" + receipt.address()).body().path("items");
        return StreamSupport.stream(items.spliterator(), false).toList();
    }
}
