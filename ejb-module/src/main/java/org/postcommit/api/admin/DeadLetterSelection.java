package org.postcommit.api.admin;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/**
 * The dead letters an action is meant for: either these ids, or everything that matches a filter.
 *
 * @param ids the dead letters, or {@code null}
 * @param filter the condition, or {@code null}
 */
public record DeadLetterSelection(List<UUID> ids, DeadLetterFilter filter) implements Serializable {

    public DeadLetterSelection {
        if ((ids == null) == (filter == null)) {
            throw new IllegalArgumentException("A selection is either ids or a filter: give exactly one of them.");
        }
        ids = ids == null ? null : List.copyOf(ids);
    }

    public static DeadLetterSelection of(List<UUID> ids) {
        return new DeadLetterSelection(ids, null);
    }

    public static DeadLetterSelection of(DeadLetterFilter filter) {
        return new DeadLetterSelection(null, filter);
    }
}
