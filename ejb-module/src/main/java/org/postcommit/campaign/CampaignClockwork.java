package org.postcommit.campaign;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Starts campaigns at their time, takes over those whose node is gone, and ends those whose last recipient is final. */
@Singleton
@Startup
@DependsOn("StartCheck")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CampaignClockwork {

    private static final Logger LOG = Logger.getLogger(CampaignClockwork.class);
    private static final Duration TICK = Duration.ofSeconds(1);

    /** Of one campaign that is called off; then others have their turn. */
    private static final int MOST_BATCHES = 10;

    @Inject
    private DueCampaigns due;

    @Inject
    private EndingCampaigns ending;

    @Inject
    private CampaignJobs jobs;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    private ScheduledFuture<?> ticking;

    @PostConstruct
    void start() {
        ticking = scheduler.scheduleWithFixedDelay(this::tick, TICK.toMillis(), TICK.toMillis(), TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        ticking.cancel(false);
    }

    private void tick() {
        lookAfter("campaigns that are due", () -> due.take().forEach(this::run));
        lookAfter("campaigns that end", () -> ending.ids().forEach(id -> lookAfter("campaign " + id, () -> end(id))));
    }

    private void end(UUID id) {
        int batches = 1;
        while (ending.end(id) && batches < MOST_BATCHES) {
            batches++;
        }
    }

    /** What goes wrong with one keeps no other from its turn. */
    static void lookAfter(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warnf("Could not look after %s, will do so again: %s", what, e.toString());
        }
    }

    /** What cannot be started now is taken up again when its lease has ended. */
    private void run(DueCampaigns.Due campaign) {
        try {
            jobs.run(campaign);
        } catch (RuntimeException e) {
            LOG.warnf("Campaign %s could not be started and will be again: %s", campaign.key(), e.toString());
        }
    }
}
