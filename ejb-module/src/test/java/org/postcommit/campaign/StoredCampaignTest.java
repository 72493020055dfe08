package org.postcommit.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.postcommit.api.ConflictException;
import org.postcommit.api.campaign.Campaign;
import org.postcommit.api.campaign.CampaignStatus;
import org.postcommit.api.campaign.InvalidCampaignException;
import org.postcommit.api.campaign.Throttle;

class StoredCampaignTest {

    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");

    @Test
    void it_comes_back_as_it_was_written() {
        Campaign campaign = Plans.of(true, LocalDateTime.parse("2026-12-24T08:00"));
        assertThat(new StoredCampaign(campaign, "ada", NOON).campaign()).isEqualTo(campaign);
    }

    @Test
    void without_a_time_it_is_due_at_once_and_runs_to_its_end() {
        StoredCampaign campaign = draft(false);
        campaign.schedule("ada", NOON);
        assertThat(campaign.status()).isEqualTo(CampaignStatus.SCHEDULED);
        assertThat(campaign.dueAt()).isEqualTo(NOON);
        campaign.start(NOON);
        campaign.pause();
        campaign.resume();
        assertThat(campaign.status()).isEqualTo(CampaignStatus.RUNNING);
        campaign.finish(NOON);
        assertThat(campaign.status().isFinal()).isTrue();
    }

    @Test
    void somebody_else_has_to_approve_it() {
        StoredCampaign campaign = draft(true);
        campaign.schedule("ada", NOON);
        assertThat(campaign.status()).isEqualTo(CampaignStatus.AWAITING_APPROVAL);
        assertThatThrownBy(() -> campaign.approve("ada", NOON))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("somebody else");
        campaign.approve("bob", NOON);
        assertThat(campaign.status()).isEqualTo(CampaignStatus.SCHEDULED);
    }

    @Test
    void what_is_not_as_it_was_approved_awaits_approval_again() {
        StoredCampaign campaign = draft(true);
        campaign.schedule("ada", NOON);
        campaign.approve("bob", NOON);
        campaign.start(NOON);
        campaign.lease().runBy("node#1", 7, NOON.plus(Duration.ofMinutes(1)));
        campaign.awaitApprovalAgain("changed");
        assertThat(campaign.status()).isEqualTo(CampaignStatus.AWAITING_APPROVAL);
        assertThat(campaign.row(null).reason()).isEqualTo("changed");
        assertThat(campaign.row(null).approvedBy()).isNull();
        assertThat(campaign.isRunBy("node#1", 7)).isFalse();
        campaign.approve("bob", NOON);
        assertThat(campaign.status()).isEqualTo(CampaignStatus.SCHEDULED);
        assertThat(campaign.row(null).reason()).isNull();
    }

    @Test
    void it_is_scheduled_for_another_time_than_the_draft_s() {
        StoredCampaign campaign = draft(false);
        campaign.plan(LocalDateTime.parse("2026-12-24T08:00"), null);
        campaign.schedule("ada", NOON);
        assertThat(campaign.dueAt()).isEqualTo("2026-12-24T07:00:00Z");
        StoredCampaign elsewhere = draft(false);
        elsewhere.plan(LocalDateTime.parse("2026-12-24T08:00"), "America/New_York");
        elsewhere.schedule("ada", NOON);
        assertThat(elsewhere.dueAt()).isEqualTo("2026-12-24T13:00:00Z");
        assertThatThrownBy(() -> draft(false).plan(null, "Mars")).isInstanceOf(InvalidCampaignException.class);
        assertThatThrownBy(() -> elsewhere.plan(null, null)).isInstanceOf(ConflictException.class);
    }

    @Test
    void what_was_not_started_is_scheduled_again_after_a_pause() {
        StoredCampaign campaign = draft(false);
        campaign.schedule("ada", NOON);
        campaign.pause();
        campaign.resume();
        assertThat(campaign.status()).isEqualTo(CampaignStatus.SCHEDULED);
    }

    @Test
    void after_a_failure_it_goes_on_where_it_stopped() {
        StoredCampaign campaign = running();
        campaign.fail("no segment");
        assertThat(campaign.status()).isEqualTo(CampaignStatus.FAILED);
        campaign.resume();
        assertThat(campaign.row(null).reason()).isNull();
        assertThat(campaign.status()).isEqualTo(CampaignStatus.RUNNING);
    }

    @Test
    void what_the_state_does_not_allow_is_refused_and_changes_nothing() {
        StoredCampaign over = running();
        over.finish(NOON);
        List<Consumer<StoredCampaign>> verbs = List.of(
                it -> it.become(Plans.of(false, null)),
                it -> it.schedule("ada", NOON),
                it -> it.approve("bob", NOON),
                it -> it.start(NOON),
                StoredCampaign::pause,
                StoredCampaign::resume,
                it -> it.cancel(NOON));
        for (Consumer<StoredCampaign> verb : verbs) {
            assertThatThrownBy(() -> verb.accept(over))
                    .isInstanceOf(ConflictException.class)
                    .hasMessageContaining("is FINISHED");
        }
        assertThat(over.status()).isEqualTo(CampaignStatus.FINISHED);
        assertThatThrownBy(running()::refuseDeletion).isInstanceOf(ConflictException.class);
    }

    @Test
    void only_the_execution_that_has_the_lease_runs_it() {
        StoredCampaign campaign = running();
        campaign.lease().runBy("node#1", 7, NOON.plus(Duration.ofMinutes(1)));
        assertThat(campaign.isRunBy("node#1", 7)).isTrue();
        assertThat(campaign.isRunBy("node#1", 8)).isFalse();
        assertThat(campaign.isRunBy("node#2", 7)).isFalse();
        campaign.pause();
        assertThat(campaign.isRunBy("node#1", 7)).isFalse();
    }

    @Test
    void a_job_that_failed_before_it_began_counts_for_who_was_to_begin() {
        StoredCampaign campaign = running();
        assertThat(campaign.isFailedBy("node#1", 7)).isFalse();
        campaign.lease().take("node#1", NOON.plus(Duration.ofMinutes(1)));
        assertThat(campaign.isFailedBy("node#1", 7)).isTrue();
        assertThat(campaign.isFailedBy("node#2", 7)).isFalse();
        campaign.lease().runBy("node#1", 8, NOON.plus(Duration.ofMinutes(1)));
        assertThat(campaign.isFailedBy("node#1", 8)).isTrue();
        assertThat(campaign.isFailedBy("node#1", 7)).isFalse();
        campaign.lease().interrupted(NOON);
        assertThat(campaign.isFailedBy("node#1", 8)).isFalse();
    }

    @Test
    void a_node_takes_as_many_as_it_has_threads_for() {
        List<StoredCampaign> campaigns = new ArrayList<>();
        for (int i = 0; i < Lease.MOST_ON_A_NODE; i++) {
            assertThat(Lease.room(campaigns, "node#1", NOON)).isPositive();
            campaigns.add(running());
            campaigns.get(i).lease().take("node#1", NOON.plus(Lease.LENGTH));
        }
        assertThat(Lease.room(campaigns, "node#1", NOON)).isZero();
        assertThat(Lease.room(campaigns, "node#2", NOON)).isEqualTo(Lease.MOST_ON_A_NODE);
        assertThat(Lease.room(campaigns, "node#1", NOON.plus(Lease.LENGTH))).isEqualTo(Lease.MOST_ON_A_NODE);
    }

    @Test
    void only_the_whole_segment_is_handed_over() {
        StoredCampaign campaign = running();
        campaign.expanded("m", false, 500, 0, 0);
        assertThatThrownBy(campaign::handedOver).hasMessageContaining("not read to its end");
        campaign.expanded("z", true, 10, 0, 0);
        campaign.handedOver();
        assertThat(campaign.progress().isHandedOver()).isTrue();
    }

    @Test
    void a_campaign_that_never_ran_is_cancelled_at_once_another_when_its_mails_are() {
        StoredCampaign draft = draft(false);
        draft.cancel(NOON);
        assertThat(draft.finishedAt()).isEqualTo(NOON);
        StoredCampaign running = running();
        running.cancel(NOON);
        assertThat(running.finishedAt()).isNull();
        assertThatThrownBy(running::refuseDeletion).isInstanceOf(ConflictException.class);
    }

    @Test
    void outcomes_are_counted() {
        StoredCampaign campaign = running();
        campaign.expanded("z", true, 10, 1, 2);
        campaign.decided(new Tally(Map.of(Outcome.PREPARED, 4L, Outcome.FAILED, 1L, Outcome.SUPPRESSED, 2L)));
        Preparation preparation = campaign.progress().preparation();
        assertThat(preparation.candidates()).isEqualTo(10);
        assertThat(preparation.failed()).isEqualTo(3);
        assertThat(preparation.prepared()).isEqualTo(4);
        assertThat(preparation.suppressed()).isEqualTo(2);
    }

    private static StoredCampaign draft(boolean approval) {
        return new StoredCampaign(Plans.of(approval, null), "ada", NOON);
    }

    private static StoredCampaign running() {
        StoredCampaign campaign = draft(false);
        campaign.schedule("ada", NOON);
        campaign.start(NOON);
        return campaign;
    }

    /** Campaigns as people write them. */
    private static final class Plans {

        static Campaign of(boolean approval, LocalDateTime startAt) {
            return new Campaign(
                    "xmas",
                    "Christmas",
                    "greeting",
                    "everybody",
                    "news",
                    3,
                    startAt,
                    "Europe/Berlin",
                    null,
                    null,
                    "answers@example.org",
                    null,
                    Map.of("offer", "tea", "orders", 3L),
                    approval,
                    new Throttle(600, null),
                    null,
                    false);
        }
    }
}
