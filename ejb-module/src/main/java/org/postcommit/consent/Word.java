package org.postcommit.consent;

/** A "yes" or a "no" that stands. */
record Word(String topic, int store, boolean granted) {

    /** Beats whatever else is said about topic and store. */
    boolean forbids(String askedTopic, int askedStore) {
        return !granted
                && (topic.equals(askedTopic) && store == Consents.ALL_STORES
                        || topic.equals(Consents.EVERYTHING) && isFor(askedStore));
    }

    private boolean isFor(int askedStore) {
        return store == Consents.ALL_STORES || store == askedStore;
    }
}
