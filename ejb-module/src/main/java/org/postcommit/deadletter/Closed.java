package org.postcommit.deadletter;

import java.util.List;
import java.util.UUID;

/**
 * A batch of dead letters that were closed.
 *
 * @param recipients whose attempts are to be reset
 * @param letters how many
 * @param last where to go on; {@code null} when there are no more
 */
public record Closed(List<UUID> recipients, int letters, UUID last) {

    static final Closed NONE = new Closed(List.of(), 0, null);
}
