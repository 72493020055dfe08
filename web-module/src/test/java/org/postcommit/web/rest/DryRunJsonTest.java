package org.postcommit.web.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postcommit.api.FieldError;

class DryRunJsonTest {

    @Test
    void an_event_is_tried_with_a_rule_as_it_is_being_written() {
        DryRunJson trial = DryRunJson.parse("{\"event\":{\"type\":\"issue.changed\",\"after\":{\"votes\":3}},"
                + "\"rule\":{\"key\":\"a\",\"event\":\"issue.changed\"}}");

        assertThat(trial.event().after()).containsEntry("votes", 3L);
        assertThat(trial.rule().key()).isEqualTo("a");
        assertThat(trial.eventId()).isNull();
    }

    @Test
    void a_recorded_event_is_named_by_its_id() {
        DryRunJson trial = DryRunJson.parse("{\"eventId\":\"01930d3c-8e2a-7c63-9a51-6f0c2f1d8b7e\"}");

        assertThat(trial.eventId()).isEqualTo(UUID.fromString("01930d3c-8e2a-7c63-9a51-6f0c2f1d8b7e"));
        assertThat(trial.event()).isNull();
        assertThat(trial.rule()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                                              | event",
                "{\"event\":{},\"eventId\":\"01930d3c-8e2a-7c63-9a51-6f0c2f1d8b7e\"}             | event",
                "{\"eventId\":\"7\"}                                                             | eventId",
                "{\"event\":7}                                                                   | event",
                "{\"event\":{\"kind\":\"x\"}}                                                    | event.kind",
                "{\"event\":{},\"rule\":{\"delay\":\"?\"}}                                       | rule.delay",
                "{\"event\":{},\"rules\":[]}                                                     | rules",
            })
    void an_error_names_its_field(String json, String field) {
        assertThat(catchThrowableOfType(BadRequest.class, () -> DryRunJson.parse(json))
                        .errors())
                .extracting(FieldError::field)
                .containsOnly(field);
    }
}
