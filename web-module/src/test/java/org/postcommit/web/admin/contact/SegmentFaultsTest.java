package org.postcommit.web.admin.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.postcommit.api.FieldError;

class SegmentFaultsTest {

    @Test
    void a_field_shows_what_is_wrong_with_it_and_which_line_it_is() {
        var faults = new SegmentFaults(
                List.of(new FieldError("name", "is missing"), new FieldError("addresses[9]", "is no address")));

        assertThat(faults.at("name")).isEqualTo("This is missing.");
        assertThat(faults.at("addresses")).isEqualTo("Line 10 is no address.");
        assertThat(faults.at("key")).isEmpty();
    }

    @Test
    void a_missing_name_does_not_keep_anybody_from_seeing_who_belongs_to_it() {
        var name = new FieldError("name", "is missing");
        assertThat(SegmentFaults.NONE.spareItsMembers()).isTrue();
        assertThat(new SegmentFaults(List.of(name)).spareItsMembers()).isTrue();
        assertThat(new SegmentFaults(List.of(name, new FieldError("condition", "is missing"))).spareItsMembers())
                .isFalse();
    }
}
