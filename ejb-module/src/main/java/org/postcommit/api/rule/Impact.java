package org.postcommit.api.rule;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a change of a rule would have meant for the events recorded last.
 *
 * @param events how many were looked at
 * @param same for how many nothing would differ
 * @param differences the others, newest first
 */
public record Impact(int events, int same, List<Difference> differences) implements Serializable {

    /**
     * One event that the two versions treat differently.
     *
     * @param before with the stored rule, for example {@code fires for ada@example.org} or the reason why not
     * @param after with the changed rule
     */
    public record Difference(UUID event, Instant at, String type, String key, String before, String after)
            implements Serializable {}
}
