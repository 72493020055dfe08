package org.postcommit.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
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
