package org.postcommit.consent;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.postcommit.api.consent.ConsentState;

/** All that somebody has said, and what follows from it. What is not decided is not among it. */
record Words(List<Word> all) {

    Words {
        all = List.copyOf(all);
    }

    /** No word, no mail; "all stores: no" beats everything; then the store's own word; then "all stores: yes". */
    boolean want(String topic, int store) {
        if (all.stream().anyMatch(word -> word.forbids(topic, store))) {
            return false;
        }
        return about(topic, store)
                .or(() -> about(topic, Consents.ALL_STORES))
                .map(Word::granted)
                .orElse(false);
    }

    Optional<Word> about(String topic, int store) {
        return all.stream()
                .filter(word -> word.topic().equals(topic) && word.store() == store)
                .findFirst();
    }

    Words without(Collection<Word> some) {
        return new Words(all.stream().filter(word -> !some.contains(word)).toList());
    }

    /** In the place of what was said about the same before. */
    Words with(Word word) {
        List<Word> words = new ArrayList<>(
                without(about(word.topic(), word.store()).stream().toList()).all());
        words.add(word);
        return new Words(words);
    }

    /** What is said once these are. */
    Words after(List<Decision> decisions) {
        Words words = this;
        for (Decision decision : decisions) {
            Key key = decision.key();
            words = decision.state() == ConsentState.CLEARED
                    ? words.without(
                            words.about(key.topic(), key.store()).stream().toList())
                    : words.with(new Word(key.topic(), key.store(), decision.granted()));
        }
        return words;
    }
}
