package org.postcommit.campaign;

import java.time.Duration;
import java.time.Instant;
import org.postcommit.config.Node;

/** Who runs a campaign. */
final class Lease {

    /** Renewed with each chunk, and while a run waits. Whoever runs on without it writes nothing. */
    static final Duration LENGTH = Duration.ofSeconds(60);

    private Lease() {}

    /** Whether somebody has it who is still there, as far as we know. */
    static boolean isHeld(StoredCampaign campaign, Node node, Instant now) {
        return campaign.leaseUntil() != null
                && campaign.leaseUntil().isAfter(now)
                && !node.isEarlierBoot(campaign.leaseOwner());
    }
}
