package org.postcommit.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RelaxedMailTest {

    /** RFC 6376 §3.4.5. */
    @Test
    void the_example_of_the_rfc_comes_out() {
        var mail = new RelaxedMail(bytes("A: X\r\nB : Y\t\r\n\tZ  \r\n\r\n C \r\nD \t E\r\n\r\n\r\n"));

        assertThat(mail.fields()).containsExactlyInAnyOrderEntriesOf(Map.of("a", "a:X\r\n", "b", "b:Y Z\r\n"));
        assertThat(mail.body()).asString().isEqualTo(" C\r\nD E\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A: X\r\n\r\n", "A: X\r\n\r\n\r\n \t\r\n", "A: X"})
    void an_empty_body_stays_empty(String mail) {
        assertThat(new RelaxedMail(bytes(mail)).body()).isEmpty();
    }

    @Test
    void a_last_line_gets_its_end_and_empty_lines_between_stay() {
        assertThat(new RelaxedMail(bytes("A: X\r\n\r\n\r\na\r\n \r\n\r\nb")).body())
                .asString()
                .isEqualTo("\r\na\r\n\r\n\r\nb\r\n");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
