package org.postcommit.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.postcommit.api.FieldError;

class WordsTest {

    private final Words words = new Words();

    @Test
    void a_fault_begins_with_what_people_call_the_field() {
        assertThat(words.fault(new FieldError("zone", "is no time zone"))).isEqualTo("Zone is no time zone");
        assertThat(words.fault(new FieldError("addresses[1]", "is missing"))).isEqualTo("Address 2 is missing");
        assertThat(words.fault(new FieldError("groups[0]", "is empty"))).isEqualTo("Group 1 is empty");
    }

    @Test
    void one_is_not_many() {
        assertThat(Words.people(1)).isEqualTo("1 person");
        assertThat(Words.people(2_000)).isEqualTo("2,000 people");
        assertThat(Words.lines(1)).isEqualTo("1 line");
    }
}
