package org.postcommit.delivery;

import java.time.Instant;
import java.util.UUID;
import org.postcommit.api.AmbiguityPolicy;
import org.postcommit.api.Priority;

/**
 * A recipient that this thread may send to until its lease ends, with all that sending needs but the content.
 *
 * @param waitingSince submitted, or the time it was to be sent at while nothing was tried
 * @param optIn what the recipient has to have asked for, {@code null} when nothing
 */
public record Claim(
        UUID recipientId,
        UUID notificationId,
        UUID claimId,
        Instant waitingSince,
        String address,
        UUID variantId,
        String envelopeFrom,
        String mailer,
        AmbiguityPolicy onAmbiguous,
        Instant expiresAt,
        Priority priority,
        OptIn optIn) {}
