package org.postcommit.consent;

import java.util.Comparator;
import java.util.Locale;

/** Whose word, about what, to which store. In lower case; in order, so that nobody waits for another in a circle. */
record Key(String address, String topic, int store) implements Comparable<Key> {

    private static final Comparator<Key> ORDER =
            Comparator.comparing(Key::address).thenComparing(Key::topic).thenComparing(Key::store);

    Key {
        address = lower(address);
        topic = lower(topic);
    }

    boolean isEverything() {
        return topic.equals(Consents.EVERYTHING);
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    @Override
    public int compareTo(Key other) {
        return ORDER.compare(this, other);
    }
}
