package org.postcommit.consent;

import java.util.Collection;
import java.util.Set;

/** Who wants mail about what. */
public interface Consents {

    /** The store that stands for all of them. */
    int ALL_STORES = 0;

    /**
     * Those of the addresses that want mail about a topic from a store: without a row nobody does, a "no" for all stores
     * beats everything. In the transaction in progress.
     *
     * @param store {@link #ALL_STORES} when the mail is no store's
     * @return keys: addresses in lower case
     */
    Set<String> optedIn(String topic, int store, Collection<String> addresses);
}
