package org.postcommit.api.consent;

import java.io.Serializable;
import java.util.List;

/**
 * Everything that somebody has said.
 *
 * @param consents as they stand now, by topic and store
 * @param history latest first
 */
public record ConsentDetail(String address, List<ConsentRow> consents, List<ConsentEntry> history)
        implements Serializable {

    public ConsentDetail {
        consents = List.copyOf(consents);
        history = List.copyOf(history);
    }
}
