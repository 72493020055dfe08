package org.postcommit.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.postcommit.contact.Member;

class ExpandedTest {

    @Test
    void the_first_with_an_address_waits_and_the_others_are_duplicates() {
        List<Expanded.Row> rows = rows(Set.of(), "Ada@example.org", "ada@EXAMPLE.org", "bob@example.org");
        assertThat(rows)
                .extracting(Expanded.Row::outcome)
                .containsExactly(Outcome.WAITING, Outcome.DUPLICATE, Outcome.WAITING);
        assertThat(rows).extracting(row -> row.candidate().position()).containsExactly(5L, 6L, 7L);
        assertThat(rows.get(0).candidate().key()).isEqualTo("ada@example.org");
        assertThat(rows.get(1).candidate().key()).isNull();
    }

    @Test
    void one_of_an_earlier_page_is_a_duplicate_too_however_its_domain_is_written() {
        List<Expanded.Row> rows = rows(Set.of("ada@xn--bcher-kva.example"), "ada@bücher.example");
        assertThat(rows).extracting(Expanded.Row::outcome).containsExactly(Outcome.DUPLICATE);
    }

    @Test
    void what_is_no_address_fails_with_the_reason() {
        Expanded.Row row = rows(Set.of(), "a\u0000b").get(0);
        assertThat(row.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(row.reason()).startsWith("address contains");
        assertThat(row.candidate().address()).isEqualTo("a b");
        assertThat(rows(Set.of(), (String) null).get(0).outcome()).isEqualTo(Outcome.FAILED);
    }

    @Test
    void a_language_or_zone_that_is_none_counts_as_unknown() {
        var member = new Member("ada@example.org", "ada@example.org", "Ada\n", "german!", "Mars", Map.of());
        Candidate candidate = Expanded.rows(List.of(member), Set.of(), 1).get(0).candidate();
        assertThat(candidate.name()).isEqualTo("Ada ");
        assertThat(candidate.language()).isNull();
        assertThat(candidate.zone()).isNull();
        assertThat(candidate.domain()).isEqualTo("example.org");
    }

    @Test
    void attributes_come_back_as_they_were() {
        var member = new Member("ada@example.org", "ada@example.org", null, "de", null, Map.of("orders", 3L));
        Candidate candidate = Expanded.rows(List.of(member), Set.of(), 1).get(0).candidate();
        assertThat(candidate.contact()).containsEntry("orders", 3L).containsEntry("language", "de");
        var heavy = new Member("ada@example.org", "", null, null, null, Map.of("text", "x".repeat(20_000)));
        assertThat(Expanded.rows(List.of(heavy), Set.of(), 1).get(0).outcome()).isEqualTo(Outcome.FAILED);
    }

    private static List<Expanded.Row> rows(Set<String> known, String... addresses) {
        return Expanded.rows(
                Arrays.stream(addresses)
                        .map(address -> new Member(address, address, null, null, null, Map.of()))
                        .toList(),
                known,
                5);
    }
}
