package org.postcommit.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada@example.org",
                "a.d.a+tag@sub.example.org",
                "\"ada lovelace\"@example.org",
                "root@localhost",
                "o'hara@example.org",
                "grüße@example.org"
            })
    void an_address_is_taken_as_it_is(String text) {
        assertThat(EmailAddress.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ada",
                "@example.org",
                "ada@",
                "ada@@example.org",
                "a b@example.org",
                ".ada@example.org",
                "ada.@example.org",
                "a..da@example.org",
                "Ada <ada@example.org>",
                "ada@example..org",
                "ada@-example.org",
                "ada@exam_ple.org",
                "ada@[127.0.0.1]",
                "ada@example.org\r\nBcc: eve@example.org",
                "ada\0@example.org",
                "ada,eve@example.org"
            })
    void what_is_no_address_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> EmailAddress.parse(text));
    }

    @Test
    void an_international_domain_is_written_in_ascii() {
        assertThat(EmailAddress.parse("ada@bücher.example")).hasToString("ada@xn--bcher-kva.example");
    }

    @Test
    void a_local_part_has_64_octets_at_most() {
        assertThatIllegalArgumentException().isThrownBy(() -> EmailAddress.parse("a".repeat(65) + "@example.org"));
    }
}
