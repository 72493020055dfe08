package org.postcommit.web.admin.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.postcommit.api.FieldError;

class ComplaintsTest {

    private final Complaints complaints = new Complaints(
            List.of(
                    new FieldError("name", "is missing"),
                    new FieldError("to[1]", "is empty"),
                    new FieldError("quietHours.zone", "is unknown"),
                    new FieldError("tomorrow", "is another day")),
            Set.of("name", "to", "quietHours"));

    @Test
    void a_complaint_is_a_sentence_at_its_field() {
        assertThat(complaints.at("name")).isEqualTo("It is missing.");
        assertThat(complaints.at("condition")).isEmpty();
        assertThat(complaints.at(null)).isEmpty();
    }

    @Test
    void what_is_inside_is_named_and_counted_from_one() {
        assertThat(complaints.at("to")).isEqualTo("No. 2 is empty.");
        assertThat(complaints.at("to[1]")).isEqualTo("It is empty.");
        assertThat(complaints.exactlyAt("to")).isEmpty();
        assertThat(complaints.at("quietHours")).isEqualTo("Zone is unknown.");
    }

    @Test
    void what_has_no_place_is_told_apart() {
        assertThat(complaints.getOthers()).containsExactly(new FieldError("tomorrow", "is another day"));
    }
}
