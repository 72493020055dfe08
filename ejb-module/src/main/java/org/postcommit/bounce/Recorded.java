package org.postcommit.bounce;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What came of a mail from a mailbox.
 *
 * @param done whether it may be deleted there
 * @param judged what it said; empty when it was known already
 * @param bounced recipients that have become BOUNCED
 */
record Recorded(boolean done, List<Judged> judged, Set<UUID> bounced) {

    /** It was stored before; only the deletion is missing. */
    static final Recorded SEEN = new Recorded(true, List.of(), Set.of());

    /** The mail it is about is still being sent. */
    static final Recorded LATER = new Recorded(false, List.of(), Set.of());
}
