package org.postcommit.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.postcommit.api.directory.Person;

class PersonEditTest {

    private static final Person ADA = new Person(
            "ada", "Ada", List.of("ada@example.org", "al@example.org"), "de", "Europe/Berlin", List.of("board"));

    @Test
    void who_is_opened_and_saved_stays_the_same() {
        assertThat(new PersonEdit(ADA).person()).isEqualTo(ADA);
    }

    @Test
    void there_is_one_address_in_a_line() {
        var edit = new PersonEdit(ADA);
        edit.setAddresses(" new@example.org\r\n\r\nal@example.org \n");
        edit.setGroups(null);

        assertThat(edit.person().addresses()).containsExactly("new@example.org", "al@example.org");
        assertThat(edit.person().groups()).isEmpty();
    }
}
