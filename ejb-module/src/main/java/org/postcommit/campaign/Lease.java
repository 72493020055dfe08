package org.postcommit.campaign;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.postcommit.config.Node;

/** Who runs a campaign. */
final class Lease {

    /** Renewed with each chunk, and while a run waits. Whoever runs on without it writes nothing. */
    static final Duration LENGTH = Duration.ofSeconds(60);

    /** Jobs of campaigns on a node: fewer than the batch subsystem has threads, for maintenance needs some too. */
    static final int MOST_ON_A_NODE = 24;

    private Lease() {}

    /** How many more this owner may take. */
    static int room(List<StoredCampaign> running, String owner, Instant now) {
        long taken = running.stream()
                .filter(it -> owner.equals(it.leaseOwner()) && it.leaseUntil().isAfter(now))
                .count();
        return (int) Math.max(0, MOST_ON_A_NODE - taken);
    }

    /** Whether somebody has it who is still there, as far as we know. */
    static boolean isHeld(StoredCampaign campaign, Node node, Instant now) {
        return campaign.leaseUntil() != null
                && campaign.leaseUntil().isAfter(now)
                && !node.isEarlierBoot(campaign.leaseOwner());
    }
}
