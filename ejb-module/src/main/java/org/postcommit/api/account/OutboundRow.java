package org.postcommit.api.account;

import java.io.Serializable;

/**
 * An outbound account.
 *
 * @param mailer what its mails are sent by, as notifications may name it
 * @param stored {@code false} for the one that the environment gives
 */
public record OutboundRow(
        String key,
        String name,
        String mailSession,
        String mailer,
        String from,
        String replyTo,
        int mailsPerConnection,
        boolean stored)
        implements Serializable {}
