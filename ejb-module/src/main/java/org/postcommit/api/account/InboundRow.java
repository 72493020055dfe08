package org.postcommit.api.account;

import java.io.Serializable;
import java.time.Instant;

/**
 * An inbound account. Its password is never told.
 *
 * @param stored {@code false} for the one that the environment gives
 * @param readAt when it was read last; {@code null} before the first time
 * @param fault why it could not be read then; {@code null} when it could
 */
public record InboundRow(
        String key,
        String name,
        String host,
        int port,
        String user,
        boolean passwordSet,
        Tls tls,
        String address,
        boolean verp,
        boolean stored,
        Instant readAt,
        String fault)
        implements Serializable {}
