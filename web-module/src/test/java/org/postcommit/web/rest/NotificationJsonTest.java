package org.postcommit.web.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postcommit.api.AmbiguityPolicy;
import org.postcommit.api.DeliveryMode;
import org.postcommit.api.FieldError;
import org.postcommit.api.Notification;
import org.postcommit.api.Priority;

class NotificationJsonTest {

    @Test
    void every_field_is_read() {
        Notification read = NotificationJson.parse("""
                {"type":"order.shipped","to":[{"address":"ada@example.org","name":"Ada","language":"de"}],
                 "cc":[{"address":"bob@example.org"}],"bcc":[],"subject":"Your order 42","text":"t","html":"<p>h</p>",
                 "attachments":[{"name":"a.txt","contentType":"text/plain","base64":"aGVsbG8="}],
                 "headers":{"X-Order":"42"},"from":{"address":"shop@example.org"},"replyTo":null,"mailer":null,
                 "priority":"high","mode":"queue","sendAt":"2026-12-01T09:00:00+01:00","expiresAt":null,
                 "idempotencyKey":"order-42","onAmbiguous":"HOLD"}""");

        assertThat(read.to()).singleElement().hasToString("Addressee[address=ada@example.org, name=Ada, language=de]");
        assertThat(read.cc()).hasSize(1);
        assertThat(read.attachments())
                .singleElement()
                .satisfies(file -> assertThat(file.content()).asString().isEqualTo("hello"));
        assertThat(read.headers()).containsEntry("X-Order", "42");
        assertThat(read.from().address()).isEqualTo("shop@example.org");
        assertThat(read.priority()).isEqualTo(Priority.HIGH);
        assertThat(read.mode()).isEqualTo(DeliveryMode.QUEUE);
        assertThat(read.sendAt()).isEqualTo(Instant.parse("2026-12-01T08:00:00Z"));
        assertThat(read.expiresAt()).isNull();
        assertThat(read.onAmbiguous()).isEqualTo(AmbiguityPolicy.HOLD);
    }

    @Test
    void what_is_missing_keeps_its_default() {
        Notification read = NotificationJson.parse("{}");

        assertThat(read.type()).isEqualTo(Notification.DEFAULT_TYPE);
        assertThat(read.priority()).isEqualTo(Priority.NORMAL);
        assertThat(read.to()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"typ\":\"x\"}                                | typ",
                "{\"type\":7}                                   | type",
                "{\"to\":{}}                                    | to",
                "{\"to\":[\"ada@example.org\"]}                 | to[0]",
                "{\"to\":[{\"address\":1}]}                     | to[0].address",
                "{\"cc\":[{},{\"adress\":\"x\"}]}               | cc[1].adress",
                "{\"from\":\"ada@example.org\"}                 | from",
                "{\"from\":{\"mail\":\"x\"}}                    | from.mail",
                "{\"attachments\":[{},{\"base64\":\"a?b\"}]}    | attachments[1].base64",
                "{\"headers\":[]}                               | headers",
                "{\"headers\":{\"X-A\":1}}                      | headers.X-A",
                "{\"sendAt\":\"tomorrow\"}                      | sendAt",
                "{\"expiresAt\":\"2026-12-01T08:00:00\"}        | expiresAt",
            })
    void an_error_names_its_field(String json, String field) {
        assertThat(errors(json)).extracting(FieldError::field).containsExactly(field);
    }

    @Test
    void a_wrong_choice_is_told_the_right_ones() {
        assertThat(errors("{\"priority\":\"urgent\"}"))
                .singleElement()
                .satisfies(error -> assertThat(error.message()).contains("low", "normal", "high"));
    }

    @Test
    void all_errors_are_told_at_once() {
        assertThat(errors("{\"type\":1,\"to\":[{\"x\":1}],\"priority\":\"?\",\"sendAt\":\"?\",\"y\":2}"))
                .extracting(FieldError::field)
                .containsExactlyInAnyOrder("type", "to[0].x", "priority", "sendAt", "y");
    }

    @Test
    void broken_json_is_told_where_it_breaks() {
        assertThat(errors("{\n \"type\": }"))
                .singleElement()
                .satisfies(error -> assertThat(error.message()).contains("line 2"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"[]", "7", "''"})
    void only_an_object_is_a_notification(String json) {
        assertThat(errors(json)).extracting(FieldError::field).containsExactly("body");
    }

    private static List<FieldError> errors(String json) {
        return catchThrowableOfType(BadRequest.class, () -> NotificationJson.parse(json))
                .errors();
    }
}
