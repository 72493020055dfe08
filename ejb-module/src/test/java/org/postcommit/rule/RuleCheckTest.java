package org.postcommit.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postcommit.rule.Examples.ISSUE_CHANGED;
import static org.postcommit.rule.Examples.rule;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postcommit.api.Event;
import org.postcommit.api.FieldError;
import org.postcommit.api.rule.Criteria;
import org.postcommit.api.rule.EventType;
import org.postcommit.api.rule.FieldKind;
import org.postcommit.api.rule.QuietHours;
import org.postcommit.api.rule.Rule;

class RuleCheckTest {

    @Test
    void a_sound_rule_has_no_faults() {
        assertThat(errors(rule().condition("after.priority > 2 && after.title.startsWith(\"P\")")
                        .build()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "after.priority >",
                "after.getClass()",
                "java.lang.Runtime.getRuntime().exec(\"id\")",
                "system(\"id\")",
                "1 + 1",
                "\"yes\"",
                "unknown.thing == 1",
                "after.colour == \"red\"",
                "import os",
                "((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((true))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))",
            })
    void a_hostile_or_mistaken_condition_is_refused(String condition) {
        assertThat(fields(errors(rule().condition(condition).build()))).containsExactly("condition");
    }

    @Test
    void a_condition_cannot_multiply_its_work() {
        String nested = "[1, 2].all(a, [3, 4].exists(b, a < b))";
        assertThat(errors(rule().condition(nested).build()))
                .singleElement()
                .satisfies(error -> assertThat(error.message()).contains("a loop within a loop"));
        assertThat(fields(errors(
                        rule().condition("[\"a\"].map(a, a + a).size() > 0").build())))
                .containsExactly("condition");
        assertThat(errors(rule().condition("changed.exists(name, name == \"status\")")
                        .build()))
                .isEmpty();
        assertThat(fields(errors(rule().condition("x".repeat(5_000)).build()))).containsExactly("condition");
    }

    @Test
    void a_recipient_says_what_it_may_be() {
        assertThat(errors(rule().to("nobody").cc("user:").bcc("").build()))
                .extracting(FieldError::field)
                .containsExactly("to[0]", "cc[0]", "bcc[0]");
    }

    @Test
    void everything_that_is_wrong_is_named_at_once() {
        Rule wrong = rule().key("Not A Key")
                .criteria(new Criteria(false, List.of("colour"), null, null, null, Map.of("size", List.of("1"))))
                .quietHours(new QuietHours("25:00", "x", "Mars/Olympus"))
                .delay(Duration.ofDays(-1))
                .build();
        assertThat(fields(errors(wrong)))
                .containsExactlyInAnyOrder(
                        "key",
                        "criteria.changed",
                        "criteria.filter",
                        "quietHours.from",
                        "quietHours.to",
                        "quietHours.zone",
                        "delay");
    }

    @Test
    void a_template_that_is_not_there_is_named() {
        assertThat(new RuleCheck().errorsIn(rule().build(), null, key -> false))
                .singleElement()
                .satisfies(error -> assertThat(error.field()).isEqualTo("template"));
    }

    @Test
    void a_declared_event_has_the_fields_it_declares() {
        Event event = Event.ofType("issue.changed")
                .after(Map.of("title", 3L, "colour", "red", "due", "tomorrow", "priority", 2L))
                .build();
        assertThat(fields(new EventCheck().errorsIn(event, ISSUE_CHANGED)))
                .containsExactlyInAnyOrder("after.title", "after.colour", "after.due");
        assertThat(new EventCheck().errorsIn(event, null)).isEmpty();
    }

    @Test
    void an_event_needs_a_type_and_an_image() {
        assertThat(fields(new EventCheck().errorsIn(Event.ofType(" ").build(), null)))
                .containsExactly("type", "after");
    }

    @Test
    void an_event_type_declares_fields_that_can_be_named() {
        assertThat(fields(new RuleCheck().errorsIn(new EventType("a", null, Map.of("a b", FieldKind.TEXT), "1x"))))
                .containsExactly("fields.a b", "stateField");
    }

    private static List<FieldError> errors(Rule rule) {
        return new RuleCheck().errorsIn(rule, ISSUE_CHANGED, "issue-closed"::equals);
    }

    private static List<String> fields(List<FieldError> errors) {
        return errors.stream().map(FieldError::field).toList();
    }
}
