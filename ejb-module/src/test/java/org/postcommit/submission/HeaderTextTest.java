package org.postcommit.submission;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Your order 42",
                " two  spaces, and one at the end ",
                "=?UTF-8?B?eA==?= is meant as it stands",
                "a\ttab",
                "",
                "größer",
                "🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉",
                "  موضوع  "
            })
    void it_is_read_as_it_was_written(String text) throws UnsupportedEncodingException {
        assertThat(read(HeaderText.of("Subject", text))).isEqualTo(text);
    }

    @Test
    void a_line_has_998_characters_at_most_whatever_is_in_it() throws UnsupportedEncodingException {
        for (String unit : new String[] {"x", " ", "ä", "長", "=", "x ", "🎉"}) {
            String text = unit.repeat(998 / unit.length());
            String value = HeaderText.of("X-A-Header-Of-Ours", text);

            assertThat(value.split("\r\n"))
                    .allMatch(line -> line.length() < 970)
                    .noneMatch(String::isBlank);
            assertThat(read(value)).isEqualTo(text);
        }
    }

    @Test
    void ids_of_mails_are_folded_and_never_encoded() {
        assertThat(HeaderText.of("References", "<=?a@example.org>  <b@example.org>"))
                .isEqualTo("<=?a@example.org> <b@example.org>");
        assertThat(HeaderText.of(
                                "References",
                                "<0123456789@example.org> ".repeat(39).strip())
                        .split("\r\n"))
                .hasSizeGreaterThan(10)
                .allMatch(line -> line.length() <= 78);
    }

    private static String read(String value) throws UnsupportedEncodingException {
        return MimeUtility.decodeText(MimeUtility.unfold(value));
    }
}
