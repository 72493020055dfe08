package org.postcommit.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.postcommit.api.campaign.CampaignTotals;

/**
 * The totals of campaigns. Members are counted as they become mails; recipients are counted when somebody asks, and what
 * took long is good for some seconds.
 */
@ApplicationScoped
class Counting {

    private static final int MOST_KEPT = 100;

    /** A count may take so much of the time. */
    private static final int SHARE = 20;

    private final Map<UUID, Counted> known = new ConcurrentHashMap<>();

    @PersistenceContext(unitName = "postcommit")
    private EntityManager em;

    @Inject
    private Outstanding outstanding;

    @Inject
    private Clock clock;

    private record Counted(Counts counts, Echo echo, boolean over, Instant goodUntil) {}

    CampaignTotals totals(StoredCampaign campaign) {
        Preparation preparation = campaign.progress().preparation();
        if (preparation.prepared() == 0) {
            return Totals.of(preparation, Counts.parse(null), Echo.NONE, isOver(campaign));
        }
        Counted counted = counted(campaign, preparation);
        return Totals.of(preparation, counted.counts(), counted.echo(), isOver(campaign));
    }

    /** For lists: what is over is taken from the last count. */
    CampaignTotals lately(StoredCampaign campaign) {
        boolean kept = campaign.finishedAt() != null && !known.containsKey(campaign.id());
        return kept
                ? Totals.of(
                        campaign.progress().preparation(),
                        Counts.parse(campaign.progress().preparation().counts()),
                        Echo.NONE,
                        true)
                : totals(campaign);
    }

    private static boolean isOver(StoredCampaign campaign) {
        return campaign.finishedAt() != null;
    }

    /** What was counted while the campaign went on, maybe by a reader beside the transaction that ends it, is no end. */
    private Counted counted(StoredCampaign campaign, Preparation preparation) {
        Counted last = known.get(campaign.id());
        Instant now = clock.instant();
        if (last != null && last.over() == isOver(campaign) && now.isBefore(last.goodUntil())) {
            return last;
        }
        Counted fresh = count(campaign, preparation, now);
        if (known.size() >= MOST_KEPT) {
            known.clear();
        }
        known.put(campaign.id(), fresh);
        return fresh;
    }

    /** Recipients that upkeep has deleted are known from the last count. */
    private Counted count(StoredCampaign campaign, Preparation preparation, Instant now) {
        Counts counts = new Counts(outstanding.byStatus(campaign.id()));
        Counts kept = Counts.parse(preparation.counts());
        Echo echo = echo(campaign.id());
        Duration took = Duration.between(now, clock.instant());
        return new Counted(
                counts.all() < kept.all() ? kept : counts, echo, isOver(campaign), now.plus(took.multipliedBy(SHARE)));
    }

    /** Writes the count down, for the time when the recipients are gone. */
    void keep(StoredCampaign campaign) {
        known.remove(campaign.id());
        campaign.progress().counted(new Counts(outstanding.byStatus(campaign.id())).text());
    }

    /** Something has changed that should be seen at once. */
    void forget(StoredCampaign campaign) {
        known.remove(campaign.id());
    }

    private Echo echo(UUID id) {
        return new Echo(
                number(
                        "select count(*) from suppression s join campaign_member cm on cm.address_key = s.address"
                                + " where s.reason = 'COMPLAINT' and cm.campaign_id = ? and cm.outcome = 'PREPARED'",
                        id),
                number(
                        "select count(distinct e.address) from consent_event e"
                                + " where e.campaign_id = ? and e.state = 'DENIED'",
                        id),
                number(
                        "select count(*) from tracking t join campaign_member cm on cm.recipient_id = t.recipient_id"
                                + " where cm.campaign_id = ? and t.opened_at is not null",
                        id),
                number(
                        "select count(*) from tracking t join campaign_member cm on cm.recipient_id = t.recipient_id"
                                + " where cm.campaign_id = ? and t.clicked_at is not null",
                        id));
    }

    private long number(String sql, UUID id) {
        return ((Number) em.createNativeQuery(sql).setParameter(1, id).getSingleResult()).longValue();
    }
}
