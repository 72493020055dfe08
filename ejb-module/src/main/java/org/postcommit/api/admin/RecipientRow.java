package org.postcommit.api.admin;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.postcommit.api.RecipientStatus;

/**
 * A recipient as a list shows it.
 *
 * @param messageId Message-ID with angle brackets
 * @param reason why the status is what it is, for statuses that need one; else {@code null}
 */
public record RecipientRow(
        UUID id,
        String messageId,
        UUID notificationId,
        String type,
        String address,
        String name,
        String language,
        String subject,
        RecipientStatus status,
        String reason,
        int successCount,
        int failCount,
        Instant createdAt,
        Instant sentAt,
        Instant nextAttemptAt)
        implements Serializable {}
