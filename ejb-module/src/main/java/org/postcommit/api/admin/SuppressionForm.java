package org.postcommit.api.admin;

import java.io.Serializable;
import java.time.Instant;

/**
 * What can be said about an address that is not to be written to.
 *
 * @param address an addr-spec; case does not matter
 * @param reason a line of at most 100 characters, such as {@code asked by phone}; {@code MANUAL} when {@code null} or
 *     blank
 * @param evidence what shows it, for example a bounce or a letter; at most 4,000 characters, may be {@code null}
 * @param expiresAt from when on it is written to again, {@code null} for never
 */
public record SuppressionForm(String address, String reason, String evidence, Instant expiresAt)
        implements Serializable {}
