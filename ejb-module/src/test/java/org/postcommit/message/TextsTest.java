package org.postcommit.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextsTest {

    @Test
    void what_fits_stays_as_it_is() {
        assertThat(Texts.fit("abcd", 4)).isEqualTo("abcd");
        assertThat(Texts.abridged("abcd", 4)).isEqualTo("abcd");
        assertThat(Texts.fit(null, 4)).isNull();
        assertThat(Texts.abridged(null, 4)).isNull();
    }

    @Test
    void what_is_too_long_is_cut() {
        assertThat(Texts.fit("abcde", 4)).isEqualTo("abcd");
        assertThat(Texts.abridged("abcde", 4)).isEqualTo("abc…");
    }

    @Test
    void a_character_is_not_cut_in_two() {
        assertThat(Texts.fit("abc😀", 4)).isEqualTo("abc");
        assertThat(Texts.abridged("ab😀😀", 4)).isEqualTo("ab…");
    }

    @Test
    void a_character_that_no_database_takes_is_replaced() {
        assertThat(Texts.fit("a\0b", 4)).isEqualTo("a\uFFFDb");
        assertThat(Texts.abridged("a\0b", 4)).isEqualTo("a\uFFFDb");
    }
}
