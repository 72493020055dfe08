package org.postcommit.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.postcommit.api.campaign.CampaignTotals;
import org.postcommit.api.campaign.MemberStatus;

class TotalsTest {

    @Test
    void members_without_a_mail_and_recipients_add_up_to_the_candidates() {
        var members = new Preparation(100, 1, 2, 3, 4, 5, 60, null);
        var counts = Counts.parse("SENT=40,FAILED=5,NOT_SENT=3,SUPPRESSED=2,BOUNCED=4,ERROR=3,CANCELLED=2,EXPIRED=1");
        CampaignTotals totals = Totals.of(members, counts, new Echo(1, 2, 3, 4), false);
        assertThat(totals).isEqualTo(new CampaignTotals(100, 2, 5, 1, 4, 33, 40, 3, 1, 7, 4, 1, 2, 3, 4));
        assertThat(totals.notOptedIn()
                        + totals.suppressed()
                        + totals.duplicate()
                        + totals.failed()
                        + totals.pending()
                        + totals.sent()
                        + totals.error()
                        + totals.expired()
                        + totals.cancelled()
                        + totals.bounced())
                .isEqualTo(totals.candidates());
        assertThat(totals.progress()).isEqualTo(67);
    }

    @Test
    void when_it_is_over_recipients_that_were_deleted_are_not_waited_for() {
        var members = new Preparation(10, 0, 0, 0, 0, 0, 10, null);
        assertThat(Totals.of(members, Counts.parse("SENT=9"), Echo.NONE, false).pending())
                .isEqualTo(1);
        assertThat(Totals.of(members, Counts.parse("SENT=9"), Echo.NONE, true).pending())
                .isZero();
    }

    @Test
    void before_the_start_there_is_nothing() {
        var nobody = new Preparation(0, 0, 0, 0, 0, 0, 0, null);
        assertThat(Totals.of(nobody, Counts.parse(null), Echo.NONE, false).progress())
                .isZero();
    }

    @Test
    void counts_are_kept_as_text() {
        assertThat(Counts.parse("SENT=5,ERROR=1").text()).isEqualTo("SENT=5,ERROR=1");
        assertThat(Counts.parse("").all()).isZero();
    }

    @Test
    void a_member_has_the_status_of_its_recipient() {
        assertThat(MemberSearch.status(Outcome.PREPARED, "FAILED")).isEqualTo(MemberStatus.PENDING);
        assertThat(MemberSearch.status(Outcome.PREPARED, "BOUNCED")).isEqualTo(MemberStatus.BOUNCED);
        assertThat(MemberSearch.status(Outcome.DUPLICATE, null)).isEqualTo(MemberStatus.DUPLICATE);
        assertThat(MemberSearch.status(Outcome.PREPARED, null)).isEqualTo(MemberStatus.SENT);
    }
}
