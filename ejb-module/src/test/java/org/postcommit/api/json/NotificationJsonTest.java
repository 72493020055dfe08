package org.postcommit.api.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postcommit.api.AmbiguityPolicy;
import org.postcommit.api.Attachment;
import org.postcommit.api.DeliveryMode;
import org.postcommit.api.FieldError;
import org.postcommit.api.InvalidNotificationException;
import org.postcommit.api.Notification;
import org.postcommit.api.Priority;

class NotificationJsonTest {

    @Test
    void every_field_is_read() {
        Notification read = read("""
                {"type":"order.shipped","to":[{"address":"ada@example.org","name":"Ada","language":"de"}],
                 "cc":[{"address":"bob@example.org"}],"bcc":[],"subject":"Your order 42","text":"t","html":"<p>h</p>",
                 "attachments":[{"name":"a.txt","contentType":"text/plain","base64":"aGVsbG8="},
                   {"name":"logo.png","contentType":"image/png","base64":"","contentId":"logo"}],
                 "headers":{"X-Order":"42"},"from":{"address":"shop@example.org"},"replyTo":null,"mailer":null,
                 "priority":"high","mode":"queue","sendAt":"2026-12-01T09:00:00+01:00","expiresAt":null,
                 "idempotencyKey":"order-42","onAmbiguous":"HOLD"}""");

        assertThat(read.to())
                .singleElement()
                .hasToString("Addressee[address=ada@example.org, name=Ada, language=de, zone=null]");
        assertThat(read.cc()).hasSize(1);
        assertThat(read.attachments()).extracting(Attachment::contentId).containsExactly(null, "logo");
        assertThat(read.attachments().get(0).content()).asString().isEqualTo("hello");
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
        Notification read = read("{}");

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
                "{\"attachments\":[{\"base64\":\"a?b\"}]}       | attachments[0].base64",
                "{\"attachments\":[{\"name\":\"a.txt\"}]}       | attachments[0].base64",
                "{\"attachments\":[{\"base64\":7}]}             | attachments[0].base64",
                "{\"attachments\":[{\"base64\":\"\",\"contentId\":1}]} | attachments[0].contentId",
                "{\"mode\":7}                                   | mode",
                "{\"sendAt\":7}                                 | sendAt",
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

    @Test
    void what_could_be_read_is_there_to_be_checked() {
        var json = NotificationJson.read("""
                {"to":["ada@example.org",{"address":"nobody"}],"subject":7,"html":["x"],"priority":"urgent",
                 "attachments":[{"name":"a.txt","contentType":"text/plain","base64":"?"}]}""", null);

        assertThat(json.errors())
                .extracting(FieldError::field)
                .containsExactly("to[0]", "subject", "html", "attachments[0].base64", "priority");
        assertThat(json.notification().to())
                .hasSize(2)
                .last()
                .hasToString("Addressee[address=nobody, name=null, language=null, zone=null]");
        assertThat(json.notification().subject()).isNotBlank();
        assertThat(json.notification().html()).isNotBlank();
        assertThat(json.notification().attachments().get(0).content()).isNotNull();
    }

    @Test
    void what_the_check_finds_is_named_too_but_no_field_twice() {
        var json = NotificationJson.read("{\"to\":[7,{}],\"cc\":1,\"subject\":[]}", null);
        var found = Stream.of("to[0].address", "to[1].address", "to", "cc", "subject", "subjectivity", "text")
                .map(field -> new FieldError(field, "is wrong"))
                .toList();

        assertThat(json.errorsAnd(found))
                .extracting(FieldError::field)
                .containsExactly("to[0]", "cc", "subject", "to[1].address", "to", "subjectivity", "text");
    }

    @Test
    void a_field_given_twice_is_refused() {
        assertThat(errors("{\"subject\":\"a\",\n\"subject\":\"b\"}"))
                .extracting(FieldError::field)
                .containsExactly("body");
    }

    @Test
    void depth_without_end_is_refused() {
        assertThat(errors("{\"to\":" + "[".repeat(100_000)))
                .extracting(FieldError::field)
                .containsExactly("body");
    }

    @Test
    void a_key_beside_the_json_is_its_key() {
        assertThat(NotificationJson.read("{}", "k").notification().idempotencyKey())
                .isEqualTo("k");
        assertThat(NotificationJson.read("{\"idempotencyKey\":\"k\"}", "k").errors())
                .isEmpty();
        assertThat(NotificationJson.read("{\"idempotencyKey\":\"a\"}", "b").errors())
                .extracting(FieldError::field)
                .containsExactly("idempotencyKey");
    }

    private static Notification read(String json) {
        var read = NotificationJson.read(json, null);
        assertThat(read.errors()).isEmpty();
        return read.notification();
    }

    /** Of a text that is JSON and of one that is not. */
    private static List<FieldError> errors(String json) {
        try {
            return NotificationJson.read(json, null).errors();
        } catch (InvalidNotificationException e) {
            return e.errors();
        }
    }
}
