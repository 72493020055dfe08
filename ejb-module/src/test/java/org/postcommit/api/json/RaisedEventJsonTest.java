package org.postcommit.api.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postcommit.api.Event;
import org.postcommit.api.FieldError;
import org.postcommit.api.InvalidNotificationException;

class RaisedEventJsonTest {

    @Test
    void every_field_is_read_and_written_the_same() {
        String json = "{\"type\":\"issue.changed\",\"action\":\"update\",\"key\":\"ISSUE-7\",\"actor\":\"ada\","
                + "\"before\":{\"status\":\"open\",\"due\":null},\"after\":{\"status\":\"closed\",\"votes\":[1,2.5]},"
                + "\"at\":\"2026-12-01T08:00:00Z\",\"idempotencyKey\":\"issue-7-3\"}";

        Event event = read(json);

        assertThat(event.before()).containsEntry("status", "open").containsEntry("due", null);
        assertThat(event.at()).isEqualTo(Instant.parse("2026-12-01T08:00:00Z"));
        assertThat(RaisedEventJson.write(event)).hasToString(json);
    }

    @Test
    void what_is_new_has_no_before_and_what_is_empty_is_not_missing() {
        Event event = read("{\"type\":\"x\",\"after\":{}}");

        assertThat(event.before()).isNull();
        assertThat(event.after()).isEmpty();
        assertThat(RaisedEventJson.write(event)).hasToString("{\"type\":\"x\",\"after\":{}}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"event\":\"x\"}                            | event",
                "{\"type\":7}                                 | type",
                "{\"before\":[]}                              | before",
                "{\"after\":{\"a\":{\"b\":[1e999]}}}          | after.a.b[0]",
                "{\"at\":\"now\"}                             | at",
                "{\"idempotencyKey\":1}                       | idempotencyKey",
            })
    void an_error_names_its_field(String json, String field) {
        assertThat(RaisedEventJson.read(json, null).errors())
                .extracting(FieldError::field)
                .containsExactly(field);
    }

    @Test
    void a_key_beside_the_json_is_its_key() {
        assertThat(RaisedEventJson.read("{}", "k").event().idempotencyKey()).isEqualTo("k");
        assertThat(RaisedEventJson.read("{\"idempotencyKey\":\"k\"}", "k").errors())
                .isEmpty();
        assertThat(RaisedEventJson.read("{\"idempotencyKey\":\"a\"}", "b").errors())
                .extracting(FieldError::field)
                .containsExactly("idempotencyKey");
    }

    @Test
    void only_an_object_is_an_event() {
        assertThatThrownBy(() -> RaisedEventJson.read("[]", null)).isInstanceOf(InvalidNotificationException.class);
    }

    @Test
    void what_json_does_not_know_is_not_written() {
        Event event = Event.ofType("x").after(Map.of("who", new Object())).build();

        assertThatThrownBy(() -> RaisedEventJson.write(event)).hasMessageStartingWith("who: is a java.lang.Object;");
    }

    private static Event read(String json) {
        var read = RaisedEventJson.read(json, null);
        assertThat(read.errors()).isEmpty();
        return read.event();
    }
}
