package org.postcommit.api.mailer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postcommit.message.MaskedAddress;

class MailWordsTest {

    @ParameterizedTest
    @CsvSource({
        "550 5.1.1 No such user, 5.1.1",
        "451-4.3.2 busy, 4.3.2",
        "'550-5.7.1 first line\n550 5.7.1 second', 5.7.1",
        "4.2.2 full, 4.2.2"
    })
    void an_enhanced_code_is_found_in_a_reply(String reply, String code) {
        assertThat(EnhancedStatusCode.in(reply))
                .map(EnhancedStatusCode::toString)
                .contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "550 no such user", "550 see 192.5.1.1 for help", "550 3.1.1 odd"})
    void what_is_no_enhanced_code_is_not_taken_for_one(String reply) {
        assertThat(EnhancedStatusCode.in(reply)).isEmpty();
    }

    @Test
    void a_masked_address_can_be_recognised_but_not_written_to() {
        assertThat(new MaskedAddress("ada@example.org")).hasToString("a***@example.org");
    }
}
