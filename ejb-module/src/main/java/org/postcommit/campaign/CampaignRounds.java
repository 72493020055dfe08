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
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.postcommit.api.campaign.CampaignStatus;
import org.postcommit.config.Node;
import org.postcommit.event.EventLog;

/** What has to be done for campaigns from time to time: one node at a time does it, in a short transaction each. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class CampaignRounds {

    private static final Logger LOG = Logger.getLogger(CampaignRounds.class);

    /** What one transaction calls off. */
    static final int AT_ONCE = 5_000;

    @PersistenceContext(unitName = "postcommit")
    private EntityManager em;

    @Inject
    private CampaignStore campaigns;

    @Inject
    private MemberStore members;

    @Inject
    private Outstanding outstanding;

    @Inject
    private Counting counting;

    @Inject
    private EventLog events;

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
    public List<Due> due() {
        List<Due> due = new ArrayList<>();
        if (!isMyTurn()) {
            return due;
        }
        Instant now = clock.instant();
        for (StoredCampaign found : campaigns.inStatus(CampaignStatus.SCHEDULED)) {
            if (!found.dueAt().isAfter(now)) {
                locked(found)
                        .filter(it -> it.status() == CampaignStatus.SCHEDULED)
                        .ifPresent(it -> it.start(now));
            }
        }
        campaigns.flush();
        List<StoredCampaign> running = campaigns.inStatus(CampaignStatus.RUNNING);
        int room = Lease.room(running, node.leaseOwner(), now);
        for (StoredCampaign found : running) {
            if (due.size() < room
                    && !found.progress().isHandedOver()
                    && !found.lease().isHeld(node, now)) {
                locked(found).filter(it -> isFree(it, now)).ifPresent(it -> {
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

    /** Campaigns whose work is done or called off, some of whose mails may be on their way. */
    public List<UUID> ending() {
        return em.createQuery(
                        "select c.id from StoredCampaign c where c.status = :running and c.progress.handedOver = true"
                                + " or c.status = :cancelled and c.finishedAt is null",
                        UUID.class)
                .setParameter("running", CampaignStatus.RUNNING)
                .setParameter("cancelled", CampaignStatus.CANCELLED)
                .getResultList();
    }

    /**
     * Ends it if its last recipient is final.
     *
     * @return whether there is more to call off at once
     */
    public boolean end(UUID id) {
        Optional<StoredCampaign> free = campaigns.lockedIfFree(id);
        if (free.isEmpty()) {
            return false;
        }
        StoredCampaign campaign = free.get();
        Instant now = clock.instant();
        if (campaign.status() == CampaignStatus.CANCELLED && campaign.finishedAt() == null) {
            return calledOff(campaign, now);
        }
        if (campaign.status() == CampaignStatus.RUNNING && campaign.progress().isHandedOver() && !outstanding.any(id)) {
            campaign.finish(now);
            counting.keep(campaign);
            events.campaignFinished();
            LOG.infof("Campaign %s has finished: %s", campaign.name(), counting.totals(campaign));
        }
        return false;
    }

    /** Mails first: they could still leave. */
    private boolean calledOff(StoredCampaign campaign, Instant now) {
        int recipients = outstanding.cancel(campaign.id(), now, AT_ONCE);
        int waiting = members.callOff(campaign.id(), AT_ONCE);
        campaign.progress().calledOff(waiting);
        counting.forget(campaign);
        if (recipients == AT_ONCE || waiting == AT_ONCE) {
            return true;
        }
        if (!outstanding.any(campaign.id())) {
            campaign.settled(now);
            counting.keep(campaign);
        }
        return false;
    }

    private Optional<StoredCampaign> locked(StoredCampaign campaign) {
        return campaigns.lockedIfFree(campaign.id());
    }

    private boolean isMyTurn() {
        return !em.createNativeQuery(
                        "select name from turn where name = 'campaigns' for update skip locked", String.class)
                .getResultList()
                .isEmpty();
    }
}
