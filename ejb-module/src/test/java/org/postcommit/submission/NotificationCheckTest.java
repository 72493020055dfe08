package org.postcommit.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postcommit.api.Addressee;
import org.postcommit.api.Attachment;
import org.postcommit.api.FieldError;
import org.postcommit.api.Notification;

class NotificationCheckTest {

    @Test
    void a_sound_notification_has_no_errors() {
        assertThat(fieldsIn(toAda().subject("Hello").text("Hi").header("X-Order", "42")))
                .isEmpty();
    }

    @Test
    void everything_that_is_wrong_is_named_at_once() {
        var notification = Notification.ofType("a\nb")
                .to("nobody")
                .from(Addressee.of("also wrong"))
                .mailer("pigeon")
                .sendAt(Instant.parse("2026-12-01T08:00:00Z"))
                .expiresAt(Instant.parse("2026-12-01T07:00:00Z"))
                .attach(new Attachment("", "no type", null))
                .idempotencyKey(" ");

        assertThat(fieldsIn(notification))
                .containsExactlyInAnyOrder(
                        "type",
                        "to[0].address",
                        "subject",
                        "text",
                        "attachments[0].name",
                        "attachments[0].content",
                        "attachments[0].contentType",
                        "from.address",
                        "mailer",
                        "expiresAt",
                        "idempotencyKey");
    }

    @Test
    void line_breaks_and_nul_get_into_no_header() {
        var notification = toAda().to(Addressee.of("eve@example.org", "Eve\r\nBcc: x@example.org"))
                .subject("Hello\r\nBcc: x@example.org")
                .text("Hi")
                .header("X-Order", "42\nX-Evil: 1")
                .attach(new Attachment("a\0.txt", "text/plain", new byte[0]));

        assertThat(fieldsIn(notification))
                .containsExactlyInAnyOrder("to[1].name", "subject", "headers.X-Order", "attachments[0].name");
    }

    @ParameterizedTest
    @ValueSource(chars = {'\r', '\n', '\0'})
    void no_field_that_gets_into_a_header_may_have_line_breaks_or_nul(char bad) {
        String evil = "a" + bad + "b";
        var notification = Notification.ofType(evil)
                .to(Addressee.of(evil + "@example.org", evil))
                .cc(evil + "@example.org")
                .bcc(evil + "@example.org")
                .from(Addressee.of(evil + "@example.org", evil))
                .replyTo(Addressee.of(evil + "@example.org", evil))
                .subject(evil)
                .html("Hi")
                .header(evil, "1")
                .header("X-Order", evil)
                .attach(new Attachment(evil, "text/plain; name=" + evil, new byte[0], evil))
                .idempotencyKey(evil);

        assertThat(fieldsIn(notification))
                .contains(
                        "type",
                        "to[0].address",
                        "to[0].name",
                        "cc[0].address",
                        "bcc[0].address",
                        "from.address",
                        "from.name",
                        "replyTo.address",
                        "replyTo.name",
                        "subject",
                        "headers",
                        "headers.X-Order",
                        "attachments[0].name",
                        "attachments[0].contentType",
                        "attachments[0].contentId",
                        "idempotencyKey");
    }

    @Test
    void an_image_needs_html_and_an_id_of_its_own() {
        var html = toAda().subject("Hello").html("<img src=\"cid:logo\">");
        assertThat(fieldsIn(html.attach(image("logo")).attach(image("a.b@c_d+e-f"))))
                .isEmpty();
        assertThat(fieldsIn(html.attach(image("logo")).attach(image("a b")).attach(image("x".repeat(201)))))
                .containsExactly("attachments[2].contentId", "attachments[3].contentId", "attachments[4].contentId");
        assertThat(fieldsIn(toAda().subject("Hello").text("Hi").attach(image("logo"))))
                .containsExactly("attachments[0].contentId");
    }

    @Test
    void a_mail_carries_one_invitation_in_utf_8() {
        assertThat(fieldsIn(invited("text/calendar; method=REQUEST; charset=\"UTF-8\"")))
                .isEmpty();
        assertThat(fieldsIn(invited("text/calendar; method=REQUEST; charset=latin1")))
                .containsExactly("attachments[0].contentType");
        assertThat(fieldsIn(invited("text/calendar; method=REQUEST", "text/calendar", "TEXT/Calendar; METHOD=CANCEL")))
                .containsExactly("attachments[2].contentType");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"multipart/mixed", "message/rfc822", "text/plain; name=Köln.txt", "text/plain;\tname=a", "text"})
    void what_mail_cannot_carry_as_a_file_is_refused(String type) {
        assertThat(fieldsIn(invited(type))).containsExactly("attachments[0].contentType");
    }

    private static Attachment image(String contentId) {
        return new Attachment("logo.png", "image/png", new byte[0], contentId);
    }

    private static Notification.Builder invited(String... types) {
        var notification = toAda().subject("Hello").text("Hi");
        for (String type : types) {
            notification.attach(new Attachment("a.ics", type, new byte[0]));
        }
        return notification;
    }

    @Test
    void only_safe_headers_may_be_set() {
        assertThat(fieldsIn(toAda().subject("Hello")
                        .text("Hi")
                        .header("Bcc", "x@example.org")
                        .header("In-Reply-To", "<1@x>")))
                .containsExactly("headers.Bcc");
    }

    @Test
    void more_than_a_hundred_visible_addresses_belong_into_bcc() {
        var many = Notification.ofType("test").subject("Hello").text("Hi");
        for (int i = 0; i < 101; i++) {
            many.to("a" + i + "@example.org");
        }

        assertThat(fieldsIn(many)).containsExactly("to");
    }

    private static Notification.Builder toAda() {
        return Notification.ofType("test").to("ada@example.org");
    }

    private static List<String> fieldsIn(Notification.Builder notification) {
        return new NotificationCheck(Set.of("smtp"), "order-shipped"::equals)
                .errorsIn(notification.build()).stream().map(FieldError::field).toList();
    }
}
