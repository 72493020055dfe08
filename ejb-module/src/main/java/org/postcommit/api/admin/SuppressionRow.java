package org.postcommit.api.admin;

import java.io.Serializable;
import java.time.Instant;

/**
 * An address that is not written to.
 *
 * @param address in lower case
 * @param reason a short line; {@code BAD_ADDRESS} when a relay said that there is no such mailbox or host
 * @param evidence what shows it, for example the relay's answer; may be {@code null}
 * @param createdAt when it was listed, or the entry replaced
 * @param expiresAt from when on it is written to again, {@code null} for never
 * @param addedBy who listed it, {@code null} when Postcommit did
 * @param expired whether it is written to again
 */
public record SuppressionRow(
        String address,
        String reason,
        String evidence,
        Instant createdAt,
        Instant expiresAt,
        String addedBy,
        boolean expired)
        implements Serializable {}
