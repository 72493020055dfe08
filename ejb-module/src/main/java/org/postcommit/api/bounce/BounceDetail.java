package org.postcommit.api.bounce;

import java.io.Serializable;

/**
 * All that is known about one.
 *
 * @param headers of the mail as it was fetched; {@code null} when it was not kept
 * @param evidence the part of it that says what has happened; {@code null} when there is none
 * @param raw the mail as it was fetched, as far as it was kept; {@code null} when it was not
 * @param size of the mail in bytes
 */
public record BounceDetail(BounceRow bounce, String headers, String evidence, String raw, long size)
        implements Serializable {}
