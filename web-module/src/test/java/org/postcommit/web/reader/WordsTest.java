package org.postcommit.web.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    @Test
    void the_browser_decides_then_what_is_known_then_english() {
        assertThat(Words.choose(List.of(Locale.JAPANESE, Locale.GERMANY, Locale.ENGLISH), "fr"))
                .isEqualTo("de");
        assertThat(Words.choose(List.of(Locale.JAPANESE), "fr-CA")).isEqualTo("fr");
        assertThat(Words.choose(List.of(), "ja")).isEqualTo("en");
        assertThat(Words.choose(List.of(), null)).isEqualTo("en");
    }

    @ParameterizedTest
    @ValueSource(strings = {"_de", "_fr"})
    void every_language_says_everything(String language) throws IOException {
        Properties english = words("");
        Properties other = words(language);

        assertThat(other.keySet()).isEqualTo(english.keySet());
        english.forEach((key, text) ->
                assertThat(holes(other.get(key))).as(key.toString()).isEqualTo(holes(text)));
    }

    @Test
    void values_stand_in_their_places() {
        assertThat(Words.in("fr").say("confirm.text", "ada@example.org", "News"))
                .startsWith("Des messages au sujet de News seront envoyés à ada@example.org.");
    }

    private static List<Boolean> holes(Object text) {
        return List.of(text.toString().contains("{0}"), text.toString().contains("{1}"));
    }

    private static Properties words(String language) throws IOException {
        var words = new Properties();
        try (var file = WordsTest.class.getResourceAsStream("words" + language + ".properties")) {
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return words;
    }
}
