package org.postcommit.api.admin;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/**
 * The recipients an action is meant for: either these ids, or everything that matches a filter.
 *
 * @param ids the recipients, or {@code null}
 * @param filter the condition, or {@code null}
 */
public record Selection(List<UUID> ids, RecipientFilter filter) implements Serializable {

    public Selection {
        if ((ids == null) == (filter == null)) {
            throw new IllegalArgumentException("A selection is either ids or a filter: give exactly one of them.");
        }
        ids = ids == null ? null : List.copyOf(ids);
    }

    public static Selection of(List<UUID> ids) {
        return new Selection(ids, null);
    }

    public static Selection of(RecipientFilter filter) {
        return new Selection(null, filter);
    }
}
