package org.postcommit.api.campaign;

import java.io.Serializable;
import java.time.Instant;

/**
 * A campaign and where it stands.
 *
 * @param templateVersion decided when it started; {@code null} before
 * @param dueAt when it starts; {@code null} while nobody has scheduled it
 * @param reason why it failed; {@code null} when it has not
 * @param requestedBy who scheduled it, or asked for approval; may be {@code null}
 * @param approvedBy may be {@code null}
 * @param totals of large campaigns some seconds old
 */
public record CampaignRow(
        Campaign campaign,
        CampaignStatus status,
        String reason,
        Integer templateVersion,
        Instant dueAt,
        CampaignTotals totals,
        Instant createdAt,
        String createdBy,
        String requestedBy,
        String approvedBy,
        Instant startedAt,
        Instant finishedAt)
        implements Serializable {}
