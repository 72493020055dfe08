package org.postcommit.web.admin.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.postcommit.api.rule.Criteria;
import org.postcommit.api.rule.Rule;

class RuleSummaryTest {

    @Test
    void a_rule_is_told_in_one_line() {
        assertThat(summary(Rules.done()))
                .isEqualTo("when status becomes postponed, rejected or closed → submitter; not the actor");
    }

    @Test
    void everything_a_rule_can_have_is_told() {
        assertThat(summary(Rules.full()))
                .isEqualTo("when (the action is create or total or due changes"
                        + " or status goes from draft to sent or sent, late or country is de or at)"
                        + " and after.total > 100"
                        + " → customer, Ada <ada@example.org>, subscribers, Cc grace, who did it, Bcc group sales;"
                        + " not the actor; 3 days later unless invoice.paid or invoice.cancelled;"
                        + " not between 22:00 and 07:00; vetoes when it fails");
    }

    @Test
    void without_criteria_it_is_always() {
        assertThat(summary(Rules.rule(Criteria.NONE, null, List.of("group:support"), false)))
                .isEqualTo("always → group support");
    }

    @Test
    void a_condition_alone_is_enough() {
        assertThat(summary(Rules.rule(Criteria.NONE, "after.priority > 2", List.of("actor"), false)))
                .isEqualTo("when after.priority > 2 → who did it");
    }

    @Test
    void a_rule_that_is_begun_writes_to_nobody_yet() {
        assertThat(summary(RuleEdit.fresh(null, "UTC").rule())).isEqualTo("always → nobody yet; not the actor");
    }

    @Test
    void the_state_has_the_name_it_has_in_the_event_type() {
        var from = new Criteria(false, null, null, List.of("new"), null, Map.of("project", List.of("web")));
        assertThat(RuleSummary.of(Rules.rule(from, null, List.of("user:ada"), false), "phase"))
                .isEqualTo("when phase leaves new and project is web → ada");
    }

    private static String summary(Rule rule) {
        return RuleSummary.of(rule, "status");
    }
}
