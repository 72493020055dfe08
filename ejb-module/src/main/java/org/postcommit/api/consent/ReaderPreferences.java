package org.postcommit.api.consent;

import java.io.Serializable;
import java.util.List;

/**
 * What a reader of our mail has chosen.
 *
 * @param language of the reader (BCP 47), {@code null} when unknown
 * @param nothing whether no mail at all is wanted
 */
public record ReaderPreferences(String address, String language, boolean nothing, List<ReaderChoice> choices)
        implements Serializable {

    public ReaderPreferences {
        choices = List.copyOf(choices);
    }

    /** What the mail was about that the link stood in. */
    public ReaderChoice ofLink() {
        return choices.stream().filter(ReaderChoice::ofLink).findFirst().orElseThrow();
    }
}
