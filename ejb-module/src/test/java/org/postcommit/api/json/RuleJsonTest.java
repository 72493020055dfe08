package org.postcommit.api.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postcommit.api.DeliveryMode;
import org.postcommit.api.FieldError;
import org.postcommit.api.Priority;
import org.postcommit.api.rule.Criteria;
import org.postcommit.api.rule.QuietHours;
import org.postcommit.api.rule.Rule;

class RuleJsonTest {

    private final List<FieldError> errors = new ArrayList<>();

    @Test
    void every_field_is_read_and_written_the_same() {
        String json = "{\"key\":\"issue-closed\",\"name\":\"Tell the submitter\",\"active\":false,"
                + "\"event\":\"issue.changed\",\"order\":\"050\","
                + "\"criteria\":{\"match\":\"any\",\"changed\":[\"status\"],\"actions\":[\"update\"],"
                + "\"from\":[\"open\"],\"to\":[\"closed\",\"rejected\"],"
                + "\"filter\":{\"project\":\"web\",\"kind\":[\"bug\",\"task\"]}},"
                + "\"condition\":\"after.priority > 2\",\"to\":[\"field:submitter\"],\"cc\":[\"group:support\"],"
                + "\"bcc\":[\"ada@example.org\"],\"excludeActor\":true,\"template\":\"issue.closed\",\"type\":\"issue\","
                + "\"mode\":\"QUEUE\",\"priority\":\"high\","
                + "\"quietHours\":{\"from\":\"22:00\",\"to\":\"07:00\",\"zone\":\"Europe/Berlin\"},"
                + "\"delay\":\"PT72H\",\"cancelledBy\":[\"issue.answered\"],\"failFast\":true}";

        Rule rule = read(json);

        assertThat(errors).isEmpty();
        assertThat(rule.active()).isFalse();
        assertThat(rule.criteria().any()).isTrue();
        assertThat(rule.criteria().filter())
                .containsEntry("project", List.of("web"))
                .containsEntry("kind", List.of("bug", "task"));
        assertThat(rule.mode()).isEqualTo(DeliveryMode.QUEUE);
        assertThat(rule.priority()).isEqualTo(Priority.HIGH);
        assertThat(rule.quietHours()).isEqualTo(new QuietHours("22:00", "07:00", "Europe/Berlin"));
        assertThat(rule.delay()).isEqualTo(Duration.ofDays(3));
        assertThat(RuleJson.write(rule)).hasToString(json);
    }

    @Test
    void what_is_missing_keeps_its_default() {
        Rule rule = read("{}");

        assertThat(rule.active()).isTrue();
        assertThat(rule.criteria()).isEqualTo(Criteria.NONE);
        assertThat(RuleJson.write(rule)).hasToString("{\"active\":true,\"order\":\"100\",\"priority\":\"normal\"}");
    }

    @Test
    void a_filter_takes_numbers_and_flags_for_their_text() {
        assertThat(read("{\"criteria\":{\"filter\":{\"priority\":[1,2],\"urgent\":true}}}")
                        .criteria()
                        .filter())
                .containsEntry("priority", List.of("1", "2"))
                .containsEntry("urgent", List.of("true"));
        assertThat(errors).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"P3D, 72", "P2W, 336", "PT1H, 1", "P1DT12H, 36"})
    void a_delay_is_any_duration(String text, int hours) {
        assertThat(read("{\"delay\":\"" + text + "\"}").delay()).isEqualTo(Duration.ofHours(hours));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"rule\":\"x\"}                              | rule",
                "{\"active\":\"yes\"}                          | active",
                "{\"order\":100}                               | order",
                "{\"criteria\":[]}                             | criteria",
                "{\"criteria\":{\"match\":\"some\"}}           | criteria.match",
                "{\"criteria\":{\"changed\":\"status\"}}       | criteria.changed",
                "{\"criteria\":{\"to\":[\"a\",7]}}             | criteria.to[1]",
                "{\"criteria\":{\"filter\":[]}}                | criteria.filter",
                "{\"criteria\":{\"filter\":{\"a\":null}}}      | criteria.filter.a",
                "{\"criteria\":{\"filter\":{\"a\":[{}]}}}      | criteria.filter.a[0]",
                "{\"criteria\":{\"any\":true}}                 | criteria.any",
                "{\"to\":\"actor\"}                            | to",
                "{\"mode\":\"fast\"}                           | mode",
                "{\"quietHours\":\"night\"}                    | quietHours",
                "{\"quietHours\":{\"until\":\"7\"}}            | quietHours.until",
                "{\"delay\":\"3 days\"}                        | delay",
                "{\"delay\":\"P1M1W\"}                         | delay",
                "{\"delay\":3}                                 | delay",
                "{\"failFast\":0}                              | failFast",
            })
    void an_error_names_its_field(String json, String field) {
        read(json);

        assertThat(errors).extracting(FieldError::field).containsExactly(field);
    }

    private Rule read(String json) {
        return RuleJson.read(JsonData.object(json), errors);
    }
}
