package org.postcommit.campaign;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.postcommit.api.ConflictException;
import org.postcommit.api.campaign.CampaignStatus;
import org.postcommit.config.CampaignSettings;
import org.postcommit.config.Node;
import org.postcommit.config.RuntimeSettings;
import org.postcommit.delivery.QueueDepth;

/** What a run of the job asks and tells, each in a short transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Runs {

    /** Runs that end before their work is done, without anything done in between. */
    private static final int MOST_FAILED = 10;

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    private static final String JOB = "batch job";

    @Inject
    private CampaignStore campaigns;

    @Inject
    private Outstanding outstanding;

    @Inject
    private Freezing freezing;

    @Inject
    private QueueDepth depth;

    @Inject
    private CampaignSettings settings;

    @Inject
    private RuntimeSettings runtime;

    @Inject
    private Node node;

    @Inject
    private Clock clock;

    /**
     * Takes the campaign for this execution and freezes what it is made of. Whoever starts the job of a draft or of one
     * that is not due yet wants it now.
     *
     * @throws ConflictException when it is not to be run, or somebody else runs it
     */
    public void begin(String key, long execution) {
        StoredCampaign campaign = campaigns.locked(key);
        Instant now = clock.instant();
        if (campaign.status() == CampaignStatus.DRAFT) {
            campaign.schedule(JOB, now);
        }
        if (campaign.status() == CampaignStatus.SCHEDULED) {
            campaign.start(now);
        }
        refuseUnlessFree(campaign, execution, now);
        campaign.lease().runBy(node.leaseOwner(), execution, now.plus(Lease.LENGTH));
        freezing.begun(campaign);
    }

    private void refuseUnlessFree(StoredCampaign campaign, long execution, Instant now) {
        if (campaign.status() != CampaignStatus.RUNNING) {
            throw new ConflictException(
                    "Campaign " + campaign.name() + " is " + campaign.status() + ": it does not run.");
        }
        Lease lease = campaign.lease();
        if (lease.isHeld(node, now) && !lease.isFor(node.leaseOwner(), execution)) {
            throw new ConflictException("Campaign " + campaign.name() + " is run by " + lease.owner() + ".");
        }
    }

    /** Keeps the lease while nothing happens. */
    public Standing standing(String key, long execution) {
        StoredCampaign campaign = campaigns.get(key);
        if (!campaign.isRunBy(node.leaseOwner(), execution)) {
            return Standing.OVER;
        }
        Instant now = clock.instant();
        if (campaign.lease().endsBefore(now.plus(Lease.LENGTH.dividedBy(2)))) {
            campaign = campaigns.locked(key);
            if (!campaign.isRunBy(node.leaseOwner(), execution)) {
                return Standing.OVER;
            }
            campaign.lease().renew(now.plus(Lease.LENGTH));
        }
        return new Standing(
                true,
                campaign.segment(),
                campaign.progress().isExpanded(),
                campaign.progress().expandedAfter(),
                campaign.progress().isHandedOver());
    }

    /** As fast as it may go, with what went in the last minute. */
    public Pacing pacing(String key) {
        StoredCampaign campaign = campaigns.get(key);
        Instant now = clock.instant();
        return new Pacing(
                campaign.campaign().throttle(),
                outstanding.since(campaign.id(), now.minus(Duration.ofMinutes(1))),
                now);
    }

    /** How many mails may be handed over before others have left; none while mail is switched off. */
    public int room(String key, int most) {
        if (!runtime.mailEnabled() || !depth.hasRoomFor(1)) {
            return 0;
        }
        int due = outstanding.due(campaigns.get(key).id(), clock.instant(), settings.window());
        return Math.max(0, Math.min(most, settings.window() - due));
    }

    /** The run is over. Where its work is not, somebody has to go on; not at once after a failure. */
    public void ended(String key, long execution, String failure) {
        campaigns.find(key).map(found -> campaigns.locked(key)).ifPresent(campaign -> {
            if (failure == null) {
                if (campaign.isRunBy(node.leaseOwner(), execution)) {
                    campaign.lease().end();
                }
                return;
            }
            if (!campaign.isFailedBy(node.leaseOwner(), execution)) {
                return;
            }
            long seconds = Math.min(
                    LONGEST_WAIT.toSeconds(), 1L << Math.min(campaign.lease().failedRuns(), 20));
            campaign.lease().interrupted(clock.instant().plusSeconds(seconds));
            if (campaign.lease().failedRuns() >= MOST_FAILED) {
                campaign.fail(failure);
            }
        });
    }
}
