package org.postcommit.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @CsvSource({
        "ada@例え.テスト, ada@xn--r8jz45g.xn--zckzah",
        "ada@مثال.إختبار, ada@xn--mgbh0fb.xn--kgbechtv",
        "ada@BÜCHER.example, ada@xn--bcher-kva.example",
        "ada@xn--fa-hia.example, ada@xn--fa-hia.example",
        "用户@例え.テスト, 用户@xn--r8jz45g.xn--zckzah"
    })
    void every_script_has_its_ascii_form(String text, String ascii) {
        assertThat(EmailAddress.parse(text)).hasToString(ascii);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada@faß.example", "ada@βόλος.example", "ada@نامه\u200cای.example"})
    void a_domain_that_java_would_take_for_another_is_refused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EmailAddress.parse(text))
                .withMessageContaining("xn--");
    }

    @Test
    void a_local_part_beyond_ascii_is_measured_in_octets() {
        assertThat(EmailAddress.parse("ü".repeat(32) + "@example.org").localPart())
                .hasSize(32);
        assertThatIllegalArgumentException().isThrownBy(() -> EmailAddress.parse("ü".repeat(33) + "@example.org"));
    }

    @Test
    void a_local_part_has_64_octets_at_most() {
        assertThatIllegalArgumentException().isThrownBy(() -> EmailAddress.parse("a".repeat(65) + "@example.org"));
    }

    @ParameterizedTest
    @CsvSource({"' Ada@Bücher.example ', ada@xn--bcher-kva.example", "' Nobody At All ', nobody at all"})
    void whatever_somebody_typed_has_a_key(String text, String key) {
        assertThat(EmailAddress.keyOf(text)).isEqualTo(key);
    }

    @Test
    void what_no_database_takes_is_in_no_key_and_finds_nobody() {
        assertThat(EmailAddress.keyOf("ada\0@example.org")).isEqualTo("ada\uFFFD@example.org");
        assertThat(EmailAddress.keyOf("\0ada@example.org")).isEqualTo("\uFFFDada@example.org");
    }
}
