package org.postcommit.web.admin.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {

    private final Languages languages = new Languages();

    @ParameterizedTest
    @CsvSource({"de, de", "DE, de", "pt_br, pt-BR", "' zh-hant-tw ', zh-Hant-TW"})
    void a_tag_is_written_as_usual(String typed, String tag) {
        assertThat(Languages.tag(typed)).isEqualTo(tag);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "deutsch!", "d", "de--DE", "de-a"})
    void what_is_no_tag_is_none(String typed) {
        assertThat(Languages.tag(typed)).isNull();
    }

    @Test
    void they_are_called_by_name() {
        assertThat(languages.name("pt-BR")).isEqualTo("Portuguese (Brazil)");
        assertThat(languages.name(null)).isEmpty();
        assertThat(languages.getCommon())
                .allSatisfy(tag -> assertThat(Languages.tag(tag)).isEqualTo(tag));
    }

    @Test
    void some_are_written_from_right_to_left() {
        assertThat(languages.direction("ar-EG")).isEqualTo("rtl");
        assertThat(languages.direction("he")).isEqualTo("rtl");
        assertThat(languages.direction("ja")).isEqualTo("ltr");
    }
}
