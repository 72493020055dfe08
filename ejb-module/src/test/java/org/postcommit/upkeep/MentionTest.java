package org.postcommit.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MentionTest {

    private final Mention mention = new Mention(List.of("ada@example.org"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada@example.org",
                "{\"address\":\"Ada@Example.ORG\"}",
                "{\"address\":\"ada\\u0040example.org\"}",
                "Write to ada@example.org.",
                "<mailto:ada@example.org>",
                "'ada@example.org' is refused"
            })
    void an_address_is_found_in_text(String text) {
        assertThat(mention.isIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nada@example.org",
                "x.ada@example.org",
                "ada@example.org.uk",
                "ada@example.organic",
                "ada@exampleXorg",
                "ada"
            })
    void somebody_elses_is_not(String text) {
        assertThat(mention.isIn(text)).isFalse();
    }

    @Test
    void nothing_mentions_nobody() {
        assertThat(mention.isIn(null)).isFalse();
    }

    @Test
    void a_domain_is_found_in_both_spellings() {
        Mention both = Erasure.of("Ada@Bücher.example").mention();

        assertThat(both.isIn("ada@bücher.example")).isTrue();
        assertThat(both.isIn("ada@xn--bcher-kva.example")).isTrue();
    }
}
