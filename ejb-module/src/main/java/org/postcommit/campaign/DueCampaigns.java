package org.postcommit.campaign;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.postcommit.api.campaign.CampaignStatus;
import org.postcommit.config.Node;

/** Campaigns whose time has come, and those whose node is gone: one node at a time takes them. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DueCampaigns {

    @PersistenceContext(unitName = "postcommit")
    private EntityManager em;

    @Inject
    private CampaignStore campaigns;

    @Inject
    private Node node;

    @Inject
    private Clock clock;

    /**
     * A campaign that this node is to run now.
     *
     * @param execution of a job that stopped half-way; {@code null} when there is none
     */
    public record Due(String key, Long execution) {}

    /** Starts what is due and takes what nobody runs; the lease is ours until the job has it. */
    public List<Due> take() {
        if (!isMyTurn()) {
            return List.of();
        }
        Instant now = clock.instant();
        start(now);
        campaigns.flush();
        return take(now);
    }

    private void start(Instant now) {
        for (StoredCampaign found : campaigns.inStatus(CampaignStatus.SCHEDULED)) {
            if (!found.dueAt().isAfter(now)) {
                campaigns
                        .lockedIfFree(found.id())
                        .filter(it -> it.status() == CampaignStatus.SCHEDULED)
                        .ifPresent(it -> it.start(now));
            }
        }
    }

    private List<Due> take(Instant now) {
        List<Due> due = new ArrayList<>();
        List<StoredCampaign> running = campaigns.inStatus(CampaignStatus.RUNNING);
        int room = Lease.room(running, node.leaseOwner(), now);
        for (StoredCampaign found : running) {
            if (due.size() < room && isFree(found, now)) {
                campaigns.lockedIfFree(found.id()).filter(it -> isFree(it, now)).ifPresent(it -> {
                    due.add(new Due(it.name(), it.lease().execution()));
                    it.lease().take(node.leaseOwner(), now.plus(Lease.LENGTH));
                });
            }
        }
        return due;
    }

    private boolean isFree(StoredCampaign campaign, Instant now) {
        return campaign.status() == CampaignStatus.RUNNING
                && !campaign.progress().isHandedOver()
                && !campaign.lease().isHeld(node, now);
    }

    private boolean isMyTurn() {
        return !em.createNativeQuery(
                        "select name from turn where name = 'campaigns' for update skip locked", String.class)
                .getResultList()
                .isEmpty();
    }
}
