package org.postcommit.consent;

import java.util.List;
import java.util.Optional;

/** All that somebody has said, and what follows from it. What is not decided is not among it. */
record Words(List<Word> all) {

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

    private Optional<Word> about(String topic, int store) {
        return all.stream()
                .filter(word -> word.topic().equals(topic) && word.store() == store)
                .findFirst();
    }
}
