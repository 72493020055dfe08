package org.postcommit.bounce;

import java.util.List;
import java.util.Optional;

/**
 * What in a mail may tell which of ours it is about.
 *
 * @param senders addresses that may be the envelope sender of ours: whom the report went to, whom the returned mail was
 *     from
 * @param messageIds with angle brackets
 */
record Clues(List<String> senders, Optional<String> envelopeId, List<String> messageIds) {

    static final Clues NONE = new Clues(List.of(), Optional.empty(), List.of());
}
