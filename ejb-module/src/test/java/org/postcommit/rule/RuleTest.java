package org.postcommit.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postcommit.rule.Examples.NOON;
import static org.postcommit.rule.Examples.closing;
import static org.postcommit.rule.Examples.evaluate;
import static org.postcommit.rule.Examples.rule;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postcommit.api.Addressee;
import org.postcommit.api.Event;
import org.postcommit.api.rule.Criteria;
import org.postcommit.api.rule.QuietHours;
import org.postcommit.api.rule.Verdict;

class RuleTest {

    @Test
    void the_submitter_hears_of_it_in_their_language() {
        Evaluated evaluated = evaluate(rule().build(), closing());
        assertThat(evaluated.verdict()).isEqualTo(Verdict.FIRED);
        assertThat(evaluated.audience().to())
                .containsExactly(new Addressee("ada@example.org", "Ada", "en", "Europe/London"));
        assertThat(evaluated.sendAt()).isNull();
    }

    @Test
    void unless_they_did_it_themselves() {
        Evaluated evaluated = evaluate(rule().build(), closing("ada"));
        assertThat(evaluated.verdict()).isEqualTo(Verdict.SKIPPED);
        assertThat(evaluated.reason()).contains("the actor being excluded");
        assertThat(evaluate(rule().includeActor().build(), closing("ada")).verdict())
                .isEqualTo(Verdict.FIRED);
    }

    @Test
    void an_actor_known_by_address_is_excluded_under_all_of_theirs() {
        assertThat(evaluate(rule().to("bob@example.org").build(), closing("bob@example.com"))
                        .verdict())
                .isEqualTo(Verdict.SKIPPED);
    }

    @Test
    void a_rule_that_does_not_fire_says_which_criterion_stopped_it() {
        assertThat(reason(new Criteria(false, List.of("title"), null, null, null, null)))
                .isEqualTo("none of [title] changed, but [status]");
        assertThat(reason(new Criteria(false, null, List.of("create"), null, null, null)))
                .isEqualTo("the action is 'update', not one of [create]");
        assertThat(reason(new Criteria(false, null, null, List.of("new"), null, null)))
                .isEqualTo("status was 'open', not one of [new]");
        assertThat(reason(new Criteria(false, null, null, null, List.of("rejected"), null)))
                .isEqualTo("status is 'closed', not one of [rejected]");
        assertThat(reason(new Criteria(false, null, null, null, null, Map.of("priority", List.of("1", "2")))))
                .isEqualTo("priority is '3', not one of [1, 2]");
    }

    @Test
    void a_state_that_did_not_change_is_no_transition() {
        Event event = Event.ofType("issue.changed")
                .before(Map.of("status", "closed", "title", "a"))
                .after(Map.of("status", "closed", "title", "b"))
                .at(NOON)
                .build();
        assertThat(evaluate(rule().build(), event).reason()).isEqualTo("status did not change, it is 'closed'");
    }

    @Test
    void what_is_new_or_gone_or_without_action_is_held_against_every_criterion() {
        Event made = Event.ofType("issue.changed")
                .after(Map.of("status", "closed", "submitter", "ada"))
                .at(NOON)
                .build();
        Event gone = Event.ofType("issue.changed")
                .before(Map.of("status", "closed", "submitter", "ada"))
                .at(NOON)
                .build();
        assertThat(evaluate(rule().build(), made).verdict()).isEqualTo(Verdict.FIRED);
        assertThat(evaluate(rule().build(), gone).reason())
                .isEqualTo("status is 'null', not one of [postponed, rejected, closed]");
        var from =
                new Criteria(false, null, List.of("update"), List.of("open"), null, Map.of("colour", List.of("red")));
        assertThat(evaluate(rule().criteria(from).build(), made).reason())
                .isEqualTo("the action is 'null', not one of [update]; status was 'null', not one of [open];"
                        + " colour is 'null', not one of [red]");
    }

    @Test
    void the_same_amount_written_otherwise_is_no_change() {
        Event event = Event.ofType("issue.changed")
                .before(Map.of("amount", new java.math.BigDecimal("5.00")))
                .after(Map.of("amount", 5L))
                .at(NOON)
                .build();
        var changed = new Criteria(false, List.of("amount"), null, null, null, null);
        assertThat(evaluate(rule().criteria(changed).build(), event).verdict()).isEqualTo(Verdict.SKIPPED);
    }

    @Test
    void a_long_text_in_the_place_of_an_address_is_refused_at_once() {
        Event event = Event.ofType("issue.changed")
                .after(Map.of("submitter", " ".repeat(100_000) + "@"))
                .at(NOON)
                .build();
        assertThat(evaluate(rule().criteria(null).build(), event).verdict()).isEqualTo(Verdict.FAILED);
    }

    @Test
    void any_one_criterion_is_enough_when_the_rule_says_so() {
        var criteria = new Criteria(true, List.of("title"), List.of("update"), null, null, null);
        assertThat(evaluate(rule().criteria(criteria).build(), closing()).verdict())
                .isEqualTo(Verdict.FIRED);
        var none = new Criteria(true, List.of("title"), List.of("create"), null, null, null);
        assertThat(evaluate(rule().criteria(none).build(), closing()).verdict()).isEqualTo(Verdict.SKIPPED);
    }

    private static String reason(Criteria criteria) {
        return evaluate(rule().criteria(criteria).build(), closing()).reason();
    }

    @Test
    void a_condition_decides_as_well() {
        assertThat(evaluate(rule().condition("after.priority > 2").build(), closing())
                        .verdict())
                .isEqualTo(Verdict.FIRED);
        assertThat(evaluate(rule().condition("after.priority > 3.5").build(), closing())
                        .reason())
                .isEqualTo("the condition is false: after.priority > 3.5");
        assertThat(evaluate(
                                rule().condition("\"status\" in changed && actor.name == \"Bob\"")
                                        .build(),
                                closing())
                        .verdict())
                .isEqualTo(Verdict.FIRED);
    }

    @Test
    void a_condition_about_a_field_that_is_not_there_fails_and_says_so() {
        Evaluated evaluated = evaluate(rule().condition("after.severity > 2").build(), closing());
        assertThat(evaluated.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(evaluated.reason()).contains("severity");
        assertThat(evaluate(
                                rule().condition("has(after.severity) && after.severity > 2")
                                        .build(),
                                closing())
                        .verdict())
                .isEqualTo(Verdict.SKIPPED);
    }

    @Test
    void to_beats_cc_beats_bcc() {
        Audience audience = evaluate(
                        rule().to("ada@example.org")
                                .cc("group:support", "ADA@example.org")
                                .bcc("field:submitter", "Bob <bob@example.org>", "subscribers", "carl@example.org")
                                .includeActor()
                                .build(),
                        closing())
                .audience();
        assertThat(addresses(audience.to())).containsExactly("ada@example.org");
        assertThat(addresses(audience.cc())).containsExactly("bob@example.org");
        assertThat(addresses(audience.bcc())).containsExactly("carl@example.org");
    }

    private static List<String> addresses(List<Addressee> addressees) {
        return addressees.stream().map(Addressee::address).toList();
    }

    @Test
    void a_field_may_hold_people_in_every_shape() {
        Event event = Event.ofType("issue.changed")
                .after(Map.of(
                        "submitter",
                        List.of(
                                "ada",
                                "carl@example.org",
                                Map.of("address", "dora@example.org", "name", "Dora", "language", "fr"),
                                Map.of("id", "bob"))))
                .at(NOON)
                .build();
        assertThat(evaluate(rule().criteria(null).build(), event).audience().to())
                .extracting(Addressee::address, Addressee::language)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("ada@example.org", "en"),
                        org.assertj.core.groups.Tuple.tuple("carl@example.org", null),
                        org.assertj.core.groups.Tuple.tuple("dora@example.org", "fr"),
                        org.assertj.core.groups.Tuple.tuple("bob@example.org", "de"));
    }

    @Test
    void somebody_who_is_not_to_be_found_fails_the_rule() {
        assertThat(evaluate(rule().to("user:nobody").build(), closing()).reason())
                .isEqualTo("user:nobody is not in the directory");
        assertThat(evaluate(rule().to("field:title").build(), closing()).reason())
                .isEqualTo("field:title holds 'Printer', who is not in the directory");
        assertThat(evaluate(rule().to("group:nobody").build(), closing()).verdict())
                .isEqualTo(Verdict.FAILED);
    }

    @ParameterizedTest
    @CsvSource({
        // from, to, delay in hours from noon UTC = 13:00 in Berlin, when it leaves
        "22:00, 07:00, 0, ",
        "22:00, 07:00, 10, 2026-12-02T06:00:00Z",
        "22:00, 07:00, 17, 2026-12-02T06:00:00Z",
        "22:00, 07:00, 18, 2026-12-02T06:00:00Z",
        "22:00, 07:00, 19, 2026-12-02T07:00:00Z",
        "12:00, 14:00, 0, 2026-12-01T13:00:00Z",
        "14:00, 15:00, 0, ",
    })
    void quiet_hours_are_waited_out(String from, String to, int hours, String leaves) {
        Evaluated evaluated = evaluate(
                rule().quietHours(new QuietHours(from, to, "Europe/Berlin"))
                        .delay(Duration.ofHours(hours))
                        .build(),
                closing());
        assertThat(evaluated.sendAt()).isEqualTo(leaves == null ? null : java.time.Instant.parse(leaves));
    }
}
