package org.postcommit.web.admin.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.postcommit.api.FieldError;
import org.postcommit.api.rule.QuietHours;
import org.postcommit.api.rule.Rule;
import org.postcommit.web.admin.rule.RecipientEdit.Place;

class RuleEditTest {

    private final RuleEdit edit = RuleEdit.of(Rules.full(), "UTC");

    @Test
    void a_rule_that_nobody_touches_stays_as_it_is() {
        assertThat(edit.rule()).isEqualTo(Rules.full());
        assertThat(RuleEdit.of(Rules.done(), "UTC").rule()).isEqualTo(Rules.done());
    }

    @Test
    void what_is_typed_loses_the_spaces_around_it_and_what_is_empty_is_nothing() {
        edit.setName("  Remind  ");
        edit.setCondition("   ");
        edit.setType("");
        assertThat(edit.rule().name()).isEqualTo("Remind");
        assertThat(edit.rule().condition()).isNull();
        assertThat(edit.rule().type()).isNull();
    }

    @Test
    void the_lines_of_a_condition_end_as_they_did() {
        edit.setCondition("after.a > 1\r\n&& after.b > 1");
        assertThat(edit.rule().condition()).isEqualTo("after.a > 1\n&& after.b > 1");
    }

    @Test
    void a_new_rule_is_active_and_begins_with_a_line_for_a_recipient() {
        RuleEdit fresh = RuleEdit.fresh("issue.changed", "Europe/Berlin");
        assertThat(fresh.isFresh()).isTrue();
        assertThat(fresh.getRecipients().getRows()).hasSize(1);
        assertThat(fresh.rule().active()).isTrue();
        assertThat(fresh.rule().event()).isEqualTo("issue.changed");
        assertThat(fresh.rule().to()).isEmpty();
        assertThat(fresh.rule().quietHours()).isNull();
        assertThat(fresh.getTiming().getZone()).isEqualTo("Europe/Berlin");
    }

    @Test
    void what_is_tried_counts_and_has_a_key_even_if_what_is_typed_does_not() {
        Rule tried = RuleEdit.fresh(null, "UTC").tried();
        assertThat(tried.key()).isNotBlank();
        assertThat(edit.tried().active()).isTrue();
        assertThat(edit.rule().active()).isFalse();
    }

    @Test
    void a_recipient_that_is_moved_to_another_place_is_there() {
        edit.getRecipients().getRows().get(0).setPlace(Place.BCC);
        assertThat(edit.rule().to()).containsExactly("Ada <ada@example.org>", "subscribers");
        assertThat(edit.rule().bcc()).containsExactly("field:customer", "group:sales");
    }

    @Test
    void a_line_without_a_value_is_no_recipient_and_is_not_counted() {
        edit.getRecipients().getRows().get(0).setValue(" ");
        RecipientEdit ada = edit.getRecipients().getRows().get(1);
        assertThat(edit.rule().to()).containsExactly("Ada <ada@example.org>", "subscribers");
        assertThat(edit.getRecipients().path(ada)).isEqualTo("to[0]");
        assertThat(edit.getRecipients().path(edit.getRecipients().getRows().get(0)))
                .isNull();
    }

    @Test
    void a_line_whose_kind_needs_no_value_forgets_what_was_typed() {
        edit.getRecipients().getRows().get(0).setKind(RecipientKind.ACTOR);
        assertThat(edit.rule().to()).containsExactly("actor", "Ada <ada@example.org>", "subscribers");
    }

    @Test
    void a_filter_without_a_field_is_none() {
        edit.getCriteria().addFilter();
        assertThat(edit.rule().criteria()).isEqualTo(Rules.full().criteria());
    }

    @Test
    void a_delay_is_shown_in_the_largest_unit_that_is_exact() {
        assertThat(edit.getTiming().getDelay().getAmount()).isEqualTo("3");
        assertThat(edit.getTiming().getDelay().getUnit()).hasToString("Days");
    }

    @Test
    void a_delay_that_is_no_number_is_complained_about() {
        edit.getTiming().getDelay().setAmount("soon");
        assertThat(edit.complaints()).containsExactly(new FieldError("delay", "has to be a number such as 3"));
        assertThat(edit.rule().delay()).isNull();
    }

    @Test
    void quiet_hours_with_one_end_are_kept_so_that_they_are_complained_about() {
        edit.getTiming().setQuietTo(null);
        assertThat(edit.rule().quietHours()).isEqualTo(new QuietHours("22:00", null, "Europe/Berlin"));
        edit.getTiming().setQuietFrom(null);
        assertThat(edit.rule().quietHours()).isNull();
    }
}
