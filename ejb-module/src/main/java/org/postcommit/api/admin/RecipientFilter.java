package org.postcommit.api.admin;

import java.io.Serializable;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.postcommit.api.RecipientStatus;

/**
 * Which recipients are meant; conditions that are {@code null} or empty do not restrict. Times are half-open:
 * from included, to excluded.
 *
 * @param statuses any of these
 * @param type exactly this type
 * @param q part of the address or the subject, case does not matter
 */
public record RecipientFilter(
        Set<RecipientStatus> statuses,
        String type,
        String q,
        Instant createdFrom,
        Instant createdTo,
        Instant sentFrom,
        Instant sentTo)
        implements Serializable {

    public RecipientFilter {
        statuses = statuses == null || statuses.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(statuses));
        type = type == null || type.isBlank() ? null : type;
        q = q == null || q.isBlank() ? null : q.strip();
    }

    public static RecipientFilter all() {
        return new RecipientFilter(Set.of(), null, null, null, null, null, null);
    }
}
