package org.postcommit.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postcommit.it.Eventually.eventually;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.postcommit.it.api.Api;
import org.postcommit.it.api.Mail;
import org.postcommit.it.server.Setup;
import org.postcommit.it.server.Station;
import org.postcommit.it.server.Users;
import org.postcommit.it.smtp.ReceivedMail;

class SubmissionIT {

    private Post post;

    @BeforeEach
    void station() {
        post = new Post(Station.of(Setup.postgresql()));
    }

    @Test
    void a_committed_notification_becomes_one_mail_with_the_stored_message_id() {
        Api.Receipt receipt = post.send(Mail.toAda());
        Api.Recipient recipient = post.becomes(receipt, "SENT");

        assertThat(recipient.messageId()).isEqualTo(receipt.messageId());
        assertThat(recipient.successCount()).isEqualTo(1);
        assertThat(recipient.failCount()).isZero();
        assertThat(recipient.outcomes()).containsExactly("ACCEPTED");
        assertThat(post.conversations(receipt)).singleElement().satisfies(mail -> {
            assertThat(mail.accepted()).isTrue();
            assertThat(mail.messageId()).isEqualTo(receipt.messageId());
            assertThat(mail.from()).isEqualTo("shop@example.org");
            assertThat(mail.text()).contains("Subject: Your order 42", "It is on its way.");
        });
        assertThat(post.api.notification(receipt.id()).status()).isEqualTo("SENT");
    }

    @Test
    void attachments_arrive_byte_for_byte() {
        byte[] file = new byte[100_000];
        new Random(1).nextBytes(file);
        Api.Receipt receipt = post.send(Mail.toAda().attach("invoice.pdf", "application/pdf", file));
        post.becomes(receipt, "SENT");

        ReceivedMail mail = post.conversations(receipt).get(0);
        assertThat(mail.text()).contains("invoice.pdf", "application/pdf");
        assertThat(mail.text().replace("\r\n", "")).contains(Base64.getEncoder().encodeToString(file));
    }

    @Test
    void an_image_arrives_inside_the_html_and_needs_one() {
        byte[] image = {1, 2, 3};
        Api.Receipt receipt =
                post.send(Mail.toAda().with("html", "<img src=\"cid:logo\">").show("logo", "image/png", image));
        post.becomes(receipt, "SENT");

        assertThat(post.conversations(receipt).get(0).text())
                .contains("multipart/related", "multipart/alternative", "Content-ID: <logo>\r\n")
                .doesNotContain("multipart/mixed");
        assertThat(post.api
                        .submit(Mail.toAda().show("logo", "image/png", image))
                        .wrongFields())
                .containsExactly("attachments[0].contentId");
    }

    @Test
    void each_address_gets_an_envelope_of_its_own_and_bcc_stays_secret() {
        String secret = Mail.somebody("secret");
        String ada = Mail.somebody("ada");
        Api.Receipt receipt = post.send(Mail.to(ada).bcc(secret));
        eventually()
                .untilAsserted(() ->
                        assertThat(post.api.notification(receipt.id()).status()).isEqualTo("SENT"));

        assertThat(post.relay.mailsTo(secret)).singleElement().satisfies(mail -> {
            assertThat(mail.recipients()).containsExactly(secret);
            assertThat(mail.text()).contains(ada).doesNotContain(secret);
        });
        assertThat(post.relay.mailsTo(ada)).hasSize(1);
    }

    @Test
    void everything_wrong_is_named_at_once_and_nothing_is_stored() {
        String type = Post.someType();
        Api.Answer answer = post.api.submit(Mail.to("not an address", "bob@example.org")
                .with("type", type)
                .with("subject", "two\r\nlines")
                .header("X-Order", "42\r\nBcc: eve@example.org")
                .attach("a\r\nb.pdf", "application/pdf", new byte[1]));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(String.join(" ", answer.wrongFields()))
                .contains("to[0].address", "subject", "headers", "attachments[0].name");
        assertThat(post.api.total("type=" + type)).isZero();
        assertThat(post.relay.mails()).isEmpty();
    }

    @Test
    void what_cannot_be_read_and_what_is_read_but_wrong_are_named_together() {
        Api.Answer answer = post.api.post("notifications", """
                {"to":[7,{"address":"nobody"}],"subject":"two\\nlines","text":"t","sendAt":"tomorrow","colour":"red",
                 "attachments":[{"name":"a.txt","contentType":"none"}]}""");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.wrongFields())
                .containsExactlyInAnyOrder(
                        "to[0]",
                        "to[1].address",
                        "subject",
                        "sendAt",
                        "colour",
                        "attachments[0].base64",
                        "attachments[0].contentType");
    }

    @Test
    void what_is_too_large_is_refused_before_it_is_read() {
        Api.Answer answer = post.api.post("notifications", " ".repeat((35 << 20) + 1));
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.body().path("detail").asText()).contains("25 MiB");
    }

    @Test
    void what_makes_too_large_a_mail_is_refused_and_nothing_is_stored() {
        String type = Post.someType();
        Api.Answer answer = post.api.submit(
                Mail.toAda().with("type", type).attach("a.bin", "application/octet-stream", new byte[20 << 20]));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.wrongFields()).containsExactly("attachments");
        assertThat(post.api.total("type=" + type)).isZero();
    }

    @Test
    void content_is_either_there_or_missed() {
        Api.Answer answer = post.api.submit(Mail.empty());
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.wrongFields()).containsExactlyInAnyOrder("to", "subject", "text");
    }

    @Test
    void an_unknown_field_is_an_error() {
        Api.Answer answer = post.api.submit(Mail.toAda().with("sendAtt", "tomorrow"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.wrongFields()).containsExactly("sendAtt");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void a_line_break_never_gets_into_a_header(String where, Mail mail) {
        Api.Answer answer = post.api.submit(mail);
        assertThat(answer.status()).as(where).isEqualTo(400);
        assertThat(post.relay.mails()).isEmpty();
    }

    static Stream<Arguments> a_line_break_never_gets_into_a_header() {
        String evil = "x\r\nBcc: eve@example.org";
        return Stream.of(
                Arguments.of("subject", Mail.toAda().with("subject", evil)),
                Arguments.of("subject, LF only", Mail.toAda().with("subject", "x\nBcc: eve@example.org")),
                Arguments.of("subject, NUL", Mail.toAda().with("subject", "x\0y")),
                Arguments.of("name", Mail.toAda().named(evil)),
                Arguments.of("address", Mail.to("ada@example.org\r\nRCPT TO:<eve@example.org>")),
                Arguments.of("header value", Mail.toAda().header("X-Order", evil)),
                Arguments.of("header name", Mail.toAda().header("X-Order: 1\r\nBcc", "eve@example.org")),
                Arguments.of("file name", Mail.toAda().attach(evil, "text/plain", new byte[1])),
                Arguments.of("content type", Mail.toAda().attach("a.txt", "text/plain\r\nBcc: eve", new byte[1])));
    }

    @Test
    void the_same_key_again_gives_the_same_answer_and_nothing_new() {
        Mail mail = Mail.toAda().with("idempotencyKey", Post.someType());
        Api.Receipt first = post.send(mail);
        post.becomes(first, "SENT");
        Api.Receipt second = post.send(mail);

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.messageId()).isEqualTo(first.messageId());
        assertThat(post.conversations(first)).hasSize(1);
        assertThat(post.api.submit(mail.with("subject", "another")).status()).isEqualTo(409);
    }

    @Test
    void a_future_mail_waits_for_its_time() {
        Instant due = Instant.now().plusSeconds(4);
        Api.Receipt receipt = post.send(Mail.toAda().with("sendAt", due.toString()));
        post.becomes(receipt, "SENT");
        assertThat(post.conversations(receipt).get(0).at()).isAfterOrEqualTo(due);
    }

    @Test
    void names_and_subjects_of_any_script_survive() {
        Api.Receipt receipt = post.send(Mail.toAda().named("Ådå Łovelace").with("subject", "Bestellung 42 · 注文"));
        post.becomes(receipt, "SENT");
        assertThat(post.api
                        .recipient(receipt.recipientId())
                        .body()
                        .path("subject")
                        .asText())
                .isEqualTo("Bestellung 42 · 注文");
        String wire = post.conversations(receipt).get(0).text();
        String header = wire.substring(0, wire.indexOf("\r\n\r\n"));
        assertThat(StandardCharsets.US_ASCII.newEncoder().canEncode(header)).isTrue();
    }

    @Test
    void each_role_may_do_its_own() {
        Api paula = post.station().api(Users.PRODUCER);
        Api.Receipt receipt = paula.send(Mail.toAda());
        post.becomes(receipt, "SENT");

        assertThat(paula.notification(receipt.id()).id()).isEqualTo(receipt.id());
        assertThat(post.station()
                        .api(Users.OTHER_PRODUCER)
                        .get("notifications/" + receipt.id())
                        .status())
                .isEqualTo(404);
        assertThat(post.station().api(Users.VIEWER).submit(Mail.toAda()).status())
                .isEqualTo(403);
        assertThat(post.station()
                        .api(Users.VIEWER)
                        .post("recipients/reset", "{\"ids\":[]}")
                        .status())
                .isEqualTo(403);
        assertThat(paula.get("recipients").status()).isEqualTo(403);
        Api.Answer stranger = post.station().api("nobody").get("recipients");
        assertThat(stranger.status()).isEqualTo(401);
        assertThat(stranger.contentType()).startsWith("application/problem+json");
    }
}
