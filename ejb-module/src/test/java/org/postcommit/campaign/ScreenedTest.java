package org.postcommit.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScreenedTest {

    @Test
    void who_has_agreed_and_is_on_no_list_is_admitted_and_nobody_else() {
        Screened screened = Screened.of(
                List.of(member(1, "ada"), member(2, "bob"), member(3, "cyd"), member(4, "dan"), member(5, null)),
                Set.of("ada", "bob", "dan"),
                Map.of("bob", "BAD_ADDRESS", "cyd", "asked"));
        assertThat(screened.admitted()).extracting(Candidate::key).containsExactly("ada", "dan");
        assertThat(screened.refused())
                .containsExactly(
                        new Decided(2, Outcome.SUPPRESSED, "BAD_ADDRESS", null),
                        new Decided(3, Outcome.NOT_OPTED_IN, null, null),
                        new Decided(5, Outcome.SUPPRESSED, "ERASED", null));
    }

    @Test
    void a_long_reason_is_cut() {
        assertThat(new Decided(1, Outcome.FAILED, "x".repeat(600), null).reason())
                .hasSize(500);
    }

    private static Candidate member(long position, String key) {
        return new Candidate(position, key, key + "@example.org", "example.org", null, null, null, null);
    }
}
