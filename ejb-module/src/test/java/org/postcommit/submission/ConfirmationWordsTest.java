package org.postcommit.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ConfirmationWordsTest {

    private static final URI LINK = URI.create("https://mail.example.org/confirm?t=a.b");

    @ParameterizedTest
    @CsvSource({"de, DE", "de-AT, DE", "FR-ca, FR", "en, EN", "ja, EN", ", EN"})
    void a_person_is_asked_in_a_language_of_theirs_if_we_know_it(String language, ConfirmationWords words) {
        assertThat(ConfirmationWords.in(language)).isEqualTo(words);
    }

    @ParameterizedTest
    @EnumSource
    void each_language_says_what_for_where_and_how_long(ConfirmationWords words) {
        assertThat(words.subject("100% news")).contains("100% news");
        assertThat(words.text("100% news", LINK, 7))
                .contains("100% news", "\n" + LINK + "\n", " 7 ")
                .doesNotContain("%s", "%d");
    }

    @Test
    void the_link_stands_on_a_line_of_its_own() {
        assertThat(ConfirmationWords.EN.text("news", LINK, 7).lines()).contains(LINK.toString());
    }
}
