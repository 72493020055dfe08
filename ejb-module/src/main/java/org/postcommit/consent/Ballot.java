package org.postcommit.consent;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.postcommit.api.consent.ConsentState;

/**
 * A reader's choices on the preference page.
 *
 * @param shown what could be chosen
 * @param wanted what of it was
 * @param nothing no mail at all, whatever else is wanted
 */
record Ballot(List<Key> shown, Set<Key> wanted, boolean nothing) {

    /** What is to be said so that it comes true; nothing where it is true already. */
    List<Decision> against(Words before, Decision base) {
        var round = new Round(before, base);
        if (nothing) {
            round.sayNoToEverything();
        } else {
            shown.stream().filter(key -> !wanted.contains(key)).forEach(round::sayNo);
            shown.stream().filter(wanted::contains).forEach(round::sayYes);
            round.sayNoMoreToEverything();
        }
        return round.decisions;
    }

    private final class Round {

        private final Decision base;
        private final List<Decision> decisions = new ArrayList<>();
        private Words words;

        private Round(Words before, Decision base) {
            this.words = before;
            this.base = base;
        }

        private void sayNoToEverything() {
            if (!words.all().contains(noToEverything())) {
                say(List.of(base.also(
                        new Key(base.key().address(), Consents.EVERYTHING, Consents.ALL_STORES), ConsentState.DENIED)));
            }
        }

        private void sayNoMoreToEverything() {
            if (words.all().contains(noToEverything())) {
                say(new Lifting(words, List.of(noToEverything())).by(base));
            }
        }

        private void sayNo(Key key) {
            if (words.want(key.topic(), key.store())) {
                say(List.of(base.also(key, isWantedFromSome(key) ? ConsentState.CLEARED : ConsentState.DENIED)));
            }
        }

        /** "All stores: no" would beat what is wanted from some of them. */
        private boolean isWantedFromSome(Key key) {
            return key.store() == Consents.ALL_STORES
                    && wanted.stream().anyMatch(other -> other.topic().equals(key.topic()));
        }

        private void sayYes(Key key) {
            if (!words.want(key.topic(), key.store())) {
                say(new OwnYes(base.also(key, ConsentState.GRANTED)).against(words));
            }
        }

        private void say(List<Decision> more) {
            decisions.addAll(more);
            words = words.after(more);
        }
    }

    private static Word noToEverything() {
        return new Word(Consents.EVERYTHING, Consents.ALL_STORES, false);
    }
}
