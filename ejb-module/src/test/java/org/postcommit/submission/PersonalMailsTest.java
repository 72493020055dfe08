package org.postcommit.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class PersonalMailsTest {

    private static final UUID MESSAGE = UUID.fromString("01930d3c-8e2a-7c63-9a51-6f0c2f1d8b7e");

    @Test
    void nobody_can_guess_the_message_id_of_her_neighbour() {
        String one = PersonalMails.messageId(MESSAGE, "example.org");
        String other = PersonalMails.messageId(MESSAGE, "example.org");

        assertThat(one).matches("<" + MESSAGE + "\\.[0-9a-z]{8,16}@example\\.org>");
        assertThat(other).isNotEqualTo(one);
    }
}
