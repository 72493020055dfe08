package org.postcommit.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    private static final int SHOP = 3;

    /** Every combination of what can be said about a topic, first to all stores, then to the shop's. */
    @ParameterizedTest
    @CsvSource({
        "-, -, false",
        "-, yes, true",
        "-, no, false",
        "yes, -, true",
        "yes, yes, true",
        "yes, no, false",
        "no, -, false",
        "no, yes, false",
        "no, no, false"
    })
    void a_shop_writes_to_those_who_want_it(String allStores, String shop, boolean wanted) {
        assertThat(words("news", allStores, shop).want("news", SHOP)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource({
        "-, -, false",
        "-, yes, false",
        "-, no, false",
        "yes, -, true",
        "yes, yes, true",
        "yes, no, true",
        "no, -, false",
        "no, yes, false",
        "no, no, false"
    })
    void mail_of_no_shop_needs_a_yes_to_all_of_them(String allStores, String shop, boolean wanted) {
        assertThat(words("news", allStores, shop).want("news", Consents.ALL_STORES))
                .isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource({"no, -", "-, no", "no, no"})
    void a_no_to_everything_beats_a_yes(String allStores, String shop) {
        List<Word> all = new ArrayList<>(words("news", "yes", "yes").all());
        all.addAll(words(Consents.EVERYTHING, allStores, shop).all());

        assertThat(new Words(all).want("news", SHOP)).isFalse();
    }

    @Test
    void a_no_to_everything_of_a_shop_is_no_other_shops_business() {
        var words = new Words(List.of(new Word("news", 0, true), new Word(Consents.EVERYTHING, SHOP, false)));

        assertThat(words.want("news", SHOP)).isFalse();
        assertThat(words.want("news", 4)).isTrue();
        assertThat(words.want("news", Consents.ALL_STORES)).isTrue();
    }

    @Test
    void a_word_about_something_else_says_nothing() {
        var words = new Words(
                List.of(new Word("offers", 0, true), new Word("offers", SHOP, true), new Word("news", 4, true)));

        assertThat(words.want("news", SHOP)).isFalse();
    }

    private static Words words(String topic, String allStores, String shop) {
        List<Word> words = new ArrayList<>();
        add(words, topic, Consents.ALL_STORES, allStores);
        add(words, topic, SHOP, shop);
        return new Words(words);
    }

    private static void add(List<Word> words, String topic, int store, String said) {
        if (!said.equals("-")) {
            words.add(new Word(topic, store, said.equals("yes")));
        }
    }
}
