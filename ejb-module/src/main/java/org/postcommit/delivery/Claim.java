package org.postcommit.delivery;

import java.time.Instant;
import java.util.UUID;
import org.postcommit.api.AmbiguityPolicy;

/** A recipient that this thread may send to until its lease ends, with all that sending needs but the content. */
public record Claim(
        UUID recipientId,
        UUID claimId,
        String address,
        UUID variantId,
        String envelopeFrom,
        String mailer,
        AmbiguityPolicy onAmbiguous,
        Instant expiresAt,
        String suppression) {}
