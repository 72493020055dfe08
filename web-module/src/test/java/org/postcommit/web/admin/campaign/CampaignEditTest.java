package org.postcommit.web.admin.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.postcommit.api.AmbiguityPolicy;
import org.postcommit.api.FieldError;
import org.postcommit.api.campaign.Campaign;

class CampaignEditTest {

    private final CampaignEdit edit = new CampaignEdit("Europe/Berlin");
    private final List<FieldError> errors = new ArrayList<>();

    @Test
    void what_was_typed_becomes_a_campaign_and_can_be_changed_again() {
        edit.setName("Summer sale 2026!");
        edit.setTopic(" news ");
        edit.setStore("3");
        edit.setData("{\"offer\":\"tea\"}");
        edit.getStart().setTimed(true);
        edit.getStart().setDay(LocalDate.of(2026, 7, 1));
        edit.getStart().setTime(LocalTime.of(8, 0));
        edit.getSending().setPerMinute(" 60 ");
        edit.getSending().setHold(true);

        Campaign campaign = edit.campaign(errors);
        assertThat(errors).isEmpty();
        assertThat(campaign.key()).isEqualTo("summer-sale-2026");
        assertThat(campaign.topic()).isEqualTo("news");
        assertThat(campaign.store()).isEqualTo(3);
        assertThat(campaign.data()).isEqualTo(Map.of("offer", "tea"));
        assertThat(campaign.startAt()).isEqualTo(LocalDateTime.of(2026, 7, 1, 8, 0));
        assertThat(campaign.throttle().perMinute()).isEqualTo(60);
        assertThat(campaign.throttle().perDomain()).isNull();
        assertThat(campaign.onAmbiguous()).isEqualTo(AmbiguityPolicy.HOLD);

        var again = new CampaignEdit(campaign, "{\"offer\":\"tea\"}");
        assertThat(again.isNew()).isFalse();
        assertThat(again.campaign(errors)).isEqualTo(campaign);
    }

    @Test
    void what_cannot_be_read_is_named() {
        edit.setStore("all");
        edit.setData("[]");
        edit.getStart().setTimed(true);
        edit.getSending().setPerMinute("-1");
        edit.getSending().setPerDomain("many");

        assertThat(edit.unreadable())
                .extracting(FieldError::field)
                .containsExactly("store", "startAt", "data", "throttle.perMinute", "throttle.perDomain");
    }

    @Test
    void what_is_left_empty_is_as_usual() {
        edit.setStore(" ");
        edit.setName("x");
        Campaign campaign = edit.campaign(errors);
        assertThat(errors).isEmpty();
        assertThat(campaign.store()).isZero();
        assertThat(campaign.startAt()).isNull();
        assertThat(campaign.zone()).isEqualTo("Europe/Berlin");
        assertThat(campaign.account()).isEqualTo(Campaign.DEFAULT_ACCOUNT);
    }
}
