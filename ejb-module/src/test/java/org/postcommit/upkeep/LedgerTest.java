package org.postcommit.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LedgerTest {

    @ParameterizedTest
    @CsvSource({
        "NOT_SENT, 0, 0, ''",
        "SENT, 1, 0, ACCEPTED",
        "SENT, 2, 1, TRANSIENT ACCEPTED ACCEPTED",
        "FAILED, 0, 2, TRANSIENT TRANSIENT",
        "ERROR, 1, 1, ACCEPTED PERMANENT",
        "ERROR, 0, 0, ''",
        "NOT_SENT, 0, 0, PERMANENT", // after a reset
        "CANCELLED, 0, 1, TRANSIENT",
        "BOUNCED, 1, 0, ACCEPTED"
    })
    void what_its_attempts_tell_is_no_discrepancy(String status, int successes, int fails, String outcomes) {
        assertThat(entry(status, successes, fails, outcomes).faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "SENT, 1, 0, '', 2",
        "SENT, 2, 0, ACCEPTED, 1",
        "SENT, 0, 1, TRANSIENT, 1",
        "FAILED, 0, 2, TRANSIENT, 1",
        "FAILED, 0, 0, TRANSIENT, 1",
        "NOT_SENT, 0, 1, TRANSIENT, 1",
        "ERROR, 1, 1, TRANSIENT ACCEPTED, 1",
        "LOST, 0, 0, '', 1"
    })
    void what_its_attempts_do_not_tell_is_one(String status, int successes, int fails, String outcomes, int faults) {
        assertThat(entry(status, successes, fails, outcomes).faults()).hasSize(faults);
    }

    @Test
    void lines_of_a_recipient_are_one_entry() {
        UUID ada = UUID.randomUUID();
        UUID bob = UUID.randomUUID();

        assertThat(Entry.of(List.of(
                        new Entry.Line(ada, "SENT", 1, 1, "TRANSIENT"),
                        new Entry.Line(ada, "SENT", 1, 1, "ACCEPTED"),
                        new Entry.Line(bob, "NOT_SENT", 0, 0, null))))
                .containsExactly(
                        new Entry(ada, "SENT", 1, 1, List.of("TRANSIENT", "ACCEPTED")),
                        new Entry(bob, "NOT_SENT", 0, 0, List.of()));
    }

    @Test
    void all_are_counted_by_status_and_some_of_the_wrong_ones_are_named() {
        var ledger = new Ledger();
        for (int i = 0; i < 30; i++) {
            ledger.add(entry("SENT", 1, 0, "ACCEPTED"));
            ledger.add(entry("ERROR", 0, 1, ""));
        }
        Upkept balance = ledger.balance();

        assertThat(balance.counts())
                .containsEntry("submitted", 60L)
                .containsEntry("SENT", 30L)
                .containsEntry("ERROR", 30L)
                .containsEntry("FAILED", 0L)
                .containsEntry("discrepancies", 30L);
        assertThat(balance.findings()).hasSize(Ledger.MOST_FINDINGS);
    }

    private static Entry entry(String status, int successes, int fails, String outcomes) {
        return new Entry(
                UUID.randomUUID(),
                status,
                successes,
                fails,
                outcomes.isEmpty() ? List.of() : List.of(outcomes.split(" ")));
    }
}
