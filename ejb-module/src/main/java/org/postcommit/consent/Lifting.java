package org.postcommit.consent;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.postcommit.api.consent.ConsentState;

/**
 * Takes back what somebody said about everything or all stores. What that held back on its own is a "no" of its own from
 * now on: nobody gets mail that was not asked for anew.
 *
 * @param lifted stand no more
 */
record Lifting(Words before, List<Word> lifted) {

    /** Without anything new. */
    List<Decision> by(Decision base) {
        return decisions(base, before.without(lifted), word -> false);
    }

    /**
     * @param meant what the "yes" is about too
     */
    List<Decision> with(Decision yes, Predicate<Word> meant) {
        Words after = before.without(lifted)
                .with(new Word(yes.key().topic(), yes.key().store(), true));
        return Stream.concat(decisions(yes, after, meant).stream(), Stream.of(yes))
                .toList();
    }

    private List<Decision> decisions(Decision base, Words after, Predicate<Word> meant) {
        List<Decision> decisions = new ArrayList<>();
        before.all().stream()
                .filter(word -> word.granted() && !meant.test(word))
                .filter(word -> after.want(word.topic(), word.store()) && !before.want(word.topic(), word.store()))
                .forEach(word -> decisions.add(base.also(key(base, word), ConsentState.DENIED)));
        lifted.forEach(word -> decisions.add(base.also(key(base, word), ConsentState.CLEARED)));
        return decisions;
    }

    private static Key key(Decision base, Word word) {
        return new Key(base.key().address(), word.topic(), word.store());
    }
}
