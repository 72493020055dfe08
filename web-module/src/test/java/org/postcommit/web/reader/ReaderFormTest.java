package org.postcommit.web.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.postcommit.api.consent.InvalidLinkException;

class ReaderFormTest {

    private static final String TYPE = "application/x-www-form-urlencoded;charset=UTF-8";

    @Test
    void the_link_and_the_form_are_read_together() throws IOException {
        var form = ReaderForm.of("t=a.b", TYPE, body("topic=news%2F3&topic=caf%C3%A9+1&nothing="));

        assertThat(form.link()).isEqualTo("a.b");
        assertThat(form.all("topic")).containsExactly("news/3", "café 1");
        assertThat(form.has("nothing")).isTrue();
        assertThat(form.has("page")).isFalse();
        assertThat(form.all("page")).isEmpty();
    }

    @Test
    void what_the_link_says_comes_first() throws IOException {
        assertThat(ReaderForm.of("t=one", TYPE, body("t=two")).link()).isEqualTo("one");
        assertThat(ReaderForm.of(null, TYPE, body("t=two")).link()).isEqualTo("two");
    }

    @Test
    void a_form_with_parts_is_not_looked_at() throws IOException {
        var form = ReaderForm.of("t=a", "multipart/form-data; boundary=b", body("page=yes"));
        assertThat(form.link()).isEqualTo("a");
        assertThat(form.has("page")).isFalse();
        assertThat(ReaderForm.of("t=a", null, body("page=yes")).has("page")).isFalse();
    }

    @Test
    void what_is_no_link_is_said_to_be_none() throws IOException {
        var without = ReaderForm.of(null, null, body(""));
        assertThatThrownBy(without::link).isInstanceOf(InvalidLinkException.class);
        assertThatThrownBy(() -> ReaderForm.of("t=%zz", null, body(""))).isInstanceOf(InvalidLinkException.class);
    }

    @Test
    void no_more_is_read_than_a_form_of_ours_may_have() throws IOException {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }
        };
        assertThatThrownBy(() -> ReaderForm.of("t=a", TYPE, endless)).isInstanceOf(ReaderForm.TooLargeException.class);
        assertThat(ReaderForm.of("t=a", TYPE, body("x".repeat(ReaderForm.MOST_BYTES)))
                        .link())
                .isEqualTo("a");
    }

    private static InputStream body(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
