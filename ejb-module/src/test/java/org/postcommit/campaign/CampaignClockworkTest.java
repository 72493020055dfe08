package org.postcommit.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CampaignClockworkTest {

    @Test
    void one_that_fails_keeps_no_other_from_its_turn() {
        List<Integer> done = new ArrayList<>();
        for (int campaign : List.of(1, 2, 3)) {
            CampaignClockwork.lookAfter("campaign " + campaign, () -> done.add(6 / (campaign - 2)));
        }
        assertThat(done).containsExactly(-6, 6);
    }
}
