package org.postcommit.api.consent;

import java.io.Serializable;

/**
 * A topic that a reader can have mail about, or not.
 *
 * @param store 0 for all stores
 * @param name the topic's, or its key where it has no words
 * @param description may be {@code null}
 * @param wanted as it stands
 * @param ofLink whether the mail with the link was about it
 */
public record ReaderChoice(String topic, int store, String name, String description, boolean wanted, boolean ofLink)
        implements Serializable {

    /** Tells it apart from the others. */
    public String id() {
        return topic + "/" + store;
    }
}
