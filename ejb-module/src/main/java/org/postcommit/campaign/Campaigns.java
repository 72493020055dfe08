package org.postcommit.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import org.postcommit.api.FieldError;
import org.postcommit.api.admin.Page;
import org.postcommit.api.campaign.Campaign;
import org.postcommit.api.campaign.CampaignRow;
import org.postcommit.api.campaign.CampaignStatus;
import org.postcommit.api.campaign.MemberRow;
import org.postcommit.api.campaign.MemberStatus;

/** Writing campaigns and deciding about them, in the transaction in progress. */
@ApplicationScoped
public class Campaigns {

    @Inject
    private CampaignStore store;

    @Inject
    private MemberSearch search;

    @Inject
    private Outstanding outstanding;

    @Inject
    private Counting counting;

    @Inject
    private Faults faults;

    @Inject
    private Freezing freezing;

    @Inject
    private Clock clock;

    public Page<CampaignRow> find(CampaignStatus status, String q, int page, int size) {
        List<CampaignRow> rows = store.find(status, q, page, size).stream()
                .map(campaign -> campaign.row(counting.lately(campaign)))
                .toList();
        return new Page<>(rows, page, size, store.count(status, q));
    }

    public CampaignRow get(String key) {
        return row(store.get(key));
    }

    private CampaignRow row(StoredCampaign campaign) {
        return campaign.row(counting.totals(campaign));
    }

    public List<FieldError> check(Campaign campaign) {
        return faults.in(campaign);
    }

    public CampaignRow put(Campaign campaign, String who) {
        faults.refuseAnyIn(campaign);
        if (!store.isNew(campaign.key())) {
            return changed(campaign.key(), stored -> stored.become(campaign));
        }
        var stored = new StoredCampaign(campaign, who, clock.instant());
        store.add(stored);
        return row(stored);
    }

    public void delete(String key) {
        StoredCampaign campaign = store.locked(key);
        campaign.refuseDeletion();
        store.remove(campaign);
    }

    /**
     * @param startAt {@code null} for the draft's
     * @param zone {@code null} for the draft's
     */
    public CampaignRow schedule(String key, LocalDateTime startAt, String zone, String who) {
        return changed(key, campaign -> {
            campaign.plan(startAt, zone);
            campaign.schedule(who, clock.instant());
            faults.refuseAnyIn(campaign.campaign());
        });
    }

    public CampaignRow approve(String key, String who) {
        return changed(key, campaign -> {
            campaign.approve(who, clock.instant());
            freezing.approved(campaign);
        });
    }

    public CampaignRow pause(String key) {
        return changed(key, StoredCampaign::pause);
    }

    public CampaignRow resume(String key) {
        return changed(key, StoredCampaign::resume);
    }

    /** Nothing more is written; what waits for delivery, at most a window, goes at once, members follow in rounds. */
    public CampaignRow cancel(String key) {
        return changed(key, campaign -> {
            campaign.cancel(clock.instant());
            outstanding.cancel(campaign.id(), clock.instant(), EndingCampaigns.AT_ONCE);
        });
    }

    private CampaignRow changed(String key, Consumer<StoredCampaign> change) {
        StoredCampaign campaign = store.locked(key);
        change.accept(campaign);
        store.flush();
        return row(campaign);
    }

    public Page<MemberRow> members(String key, MemberStatus status, int page, int size) {
        return search.page(store.get(key).id(), status, page, size);
    }
}
