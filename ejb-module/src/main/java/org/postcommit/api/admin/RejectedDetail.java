package org.postcommit.api.admin;

import java.io.Serializable;
import java.util.List;
import org.postcommit.api.FieldError;

/**
 * A rejected message with everything that is kept of it.
 *
 * @param reasons everything that is wrong with it
 * @param body what came, or {@code null} when nothing of it could be kept
 * @param base64 whether {@code body} is base64 (RFC 4648) because what came is no text
 */
public record RejectedDetail(RejectedRow row, List<FieldError> reasons, String body, boolean base64)
        implements Serializable {

    public RejectedDetail {
        reasons = List.copyOf(reasons);
    }
}
