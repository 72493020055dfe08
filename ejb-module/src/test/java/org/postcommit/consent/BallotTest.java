package org.postcommit.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.postcommit.api.consent.ConsentState;

class BallotTest {

    private static final String ADA = "ada@example.org";
    private static final Decision BASE =
            new Decision(key("news", 3), ConsentState.DENIED, "preference page", null, null, Instant.EPOCH, null, null);
    private static final Word NOTHING = new Word(Consents.EVERYTHING, 0, false);

    @Test
    void what_stays_as_it_is_is_not_said_again() {
        var words = words(new Word("news", 3, true), new Word("offers", 3, false));

        assertThat(ballot(Set.of(key("news", 3)), false, key("news", 3), key("offers", 3))
                        .against(words, BASE))
                .isEmpty();
    }

    @Test
    void a_choice_is_a_yes_or_a_no_of_its_own() {
        var words = words(new Word("news", 3, true));

        Words after = after(words, ballot(Set.of(key("offers", 3)), false, key("news", 3), key("offers", 3)));

        assertThat(after.all()).containsExactlyInAnyOrder(new Word("news", 3, false), new Word("offers", 3, true));
    }

    @Test
    void nothing_at_all_beats_every_choice() {
        var words = words(new Word("news", 3, true));

        Words after = after(words, ballot(Set.of(key("news", 3)), true, key("news", 3)));

        assertThat(after.want("news", 3)).isFalse();
        assertThat(ballot(Set.of(), true, key("news", 3)).against(after, BASE))
                .as("said once")
                .isEmpty();
    }

    @Test
    void who_wants_something_again_gets_that_and_nothing_else() {
        var words = words(new Word("news", 3, true), new Word("offers", 0, true), NOTHING);

        Words after = after(words, ballot(Set.of(key("news", 3)), false, key("news", 3), key("offers", 0)));

        assertThat(after.want("news", 3)).isTrue();
        assertThat(after.want("offers", 3))
                .as("was held back by the no to everything")
                .isFalse();
        assertThat(after.all()).doesNotContain(NOTHING);
    }

    @Test
    void who_only_takes_back_the_no_to_everything_still_gets_nothing() {
        var words = words(new Word("news", 3, true), NOTHING);

        Words after = after(words, ballot(Set.of(), false, key("news", 3)));

        assertThat(after.all()).containsExactly(new Word("news", 3, false));
    }

    @Test
    void a_yes_to_one_shop_outlives_the_end_of_the_yes_to_all() {
        var words = words(new Word("news", 0, true));

        Words after = after(words, ballot(Set.of(key("news", 3)), false, key("news", 3), key("news", 0)));

        assertThat(after.want("news", 3)).isTrue();
        assertThat(after.want("news", 4)).isFalse();
    }

    @Test
    void a_yes_to_one_shop_ends_the_no_to_all_of_them_for_that_one_only() {
        var words = words(new Word("news", 0, false), new Word("news", 4, true));

        Words after = words.after(new OwnYes(BASE.also(key("news", 3), ConsentState.GRANTED)).against(words));

        assertThat(after.want("news", 3)).isTrue();
        assertThat(after.want("news", 4)).as("was held back").isFalse();
        assertThat(after.want("news", 0)).isFalse();
    }

    @Test
    void a_yes_to_all_shops_counts_for_each_that_was_not_refused() {
        var words = words(new Word("news", 0, false), new Word("news", 3, false), new Word("news", 4, true));

        Words after = words.after(new OwnYes(BASE.also(key("news", 0), ConsentState.GRANTED)).against(words));

        assertThat(after.want("news", 5)).isTrue();
        assertThat(after.want("news", 4)).isTrue();
        assertThat(after.want("news", 3)).isFalse();
    }

    private static Ballot ballot(Set<Key> wanted, boolean nothing, Key... shown) {
        return new Ballot(List.of(shown), wanted, nothing);
    }

    private static Words after(Words before, Ballot ballot) {
        return before.after(ballot.against(before, BASE));
    }

    private static Words words(Word... words) {
        return new Words(List.of(words));
    }

    private static Key key(String topic, int store) {
        return new Key(ADA, topic, store);
    }
}
