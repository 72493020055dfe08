package org.postcommit.consent;

import java.util.Collection;
import java.util.Set;

/** Who wants mail about what. */
public interface Consents {

    /** The store that stands for all of them. */
    int ALL_STORES = 0;

    /** The topic that stands for all of them; one can only say no to it. */
    String EVERYTHING = "*";

    /**
     * Those of the addresses that want mail about a topic from a store: without a row nobody does, a "no" for all stores
     * beats everything, and so does a "no" to everything. In the transaction in progress.
     *
     * @param topic case does not matter
     * @param store {@link #ALL_STORES} when the mail is no store's
     * @param addresses at most some thousand; case does not matter
     * @return keys: addresses in lower case
     */
    Set<String> optedIn(String topic, int store, Collection<String> addresses);
}
