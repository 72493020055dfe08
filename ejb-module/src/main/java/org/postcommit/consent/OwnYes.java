package org.postcommit.consent;

import java.util.List;

/** A "yes" of the person's own. It is meant, so a "no" that would beat it stands no more. */
record OwnYes(Decision yes) {

    List<Decision> against(Words before) {
        Key key = yes.key();
        List<Word> beaten = before.all().stream()
                .filter(word -> word.forbids(key.topic(), key.store()) && !isItself(word))
                .toList();
        var lifting = new Lifting(before, beaten);
        return lifting.with(yes, this::isMeant);
    }

    private boolean isItself(Word word) {
        return word.topic().equals(yes.key().topic())
                && word.store() == yes.key().store();
    }

    /** Who says yes to all stores of a topic says yes to each of them. */
    private boolean isMeant(Word word) {
        return isItself(word)
                || yes.key().store() == Consents.ALL_STORES
                        && word.topic().equals(yes.key().topic());
    }
}
