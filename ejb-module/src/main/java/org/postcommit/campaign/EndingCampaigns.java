package org.postcommit.campaign;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.postcommit.api.campaign.CampaignStatus;
import org.postcommit.event.EventLog;

/** Campaigns whose work is done or called off: they end when none of their mails is on its way any more. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class EndingCampaigns {

    private static final Logger LOG = Logger.getLogger(EndingCampaigns.class);

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
    private Clock clock;

    /** Those that may be ready to. */
    public List<UUID> ids() {
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
}
