package org.postcommit.api.bounce;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * What a mail said about one recipient.
 *
 * @param receivedAt when it was fetched from the mailbox
 * @param account key of the inbound account
 * @param sender whom the report is from; not to be believed
 * @param recipientId whom it is about, {@code null} when nobody was found
 * @param address whom the report names; {@code null} when it names nobody
 * @param status enhanced status code (RFC 3463), or {@code null}
 * @param diagnostic what the other side said, or why the mail was not understood
 * @param effect what was done
 * @param open whether somebody should look
 */
public record BounceRow(
        UUID id,
        Instant receivedAt,
        String account,
        BounceKind kind,
        Confidence confidence,
        String sender,
        String subject,
        UUID recipientId,
        String address,
        String status,
        String diagnostic,
        String effect,
        boolean open,
        Instant handledAt,
        String handledBy)
        implements Serializable {}
