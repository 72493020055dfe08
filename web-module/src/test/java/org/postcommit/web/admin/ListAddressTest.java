package org.postcommit.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.postcommit.api.RecipientStatus;
import org.postcommit.api.admin.PageRequest;
import org.postcommit.api.admin.PageRequest.Sort;

class ListAddressTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final Map<String, String[]> parameters = new LinkedHashMap<>();

    @Test
    void the_plain_address_shows_the_newest() {
        assertThat(ListAddress.start(parameters)).isEqualTo(PageRequest.first(50));
        assertThat(ListAddress.of(FilterForm.of(parameters), PageRequest.first(50)))
                .isEmpty();
    }

    @Test
    void an_address_is_read_and_written_again() {
        given("status", "ERROR", "FAILED");
        given("q", "ada & bob");
        given("sort", "subject,asc");
        given("size", "25");
        given("page", "2");
        PageRequest shown = ListAddress.start(parameters);

        assertThat(shown).isEqualTo(new PageRequest(2, 25, Sort.SUBJECT, false));
        assertThat(ListAddress.of(FilterForm.of(parameters), shown))
                .isEqualTo("status=ERROR&status=FAILED&q=ada+%26+bob&sort=subject,asc&size=25&page=2");
    }

    @Test
    void nonsense_in_an_address_is_left_out() {
        given("status", "LOST");
        given("createdFrom", "yesterday");
        given("sort", "colour,desc");
        given("size", "7");
        given("page", "-3");

        assertThat(ListAddress.start(parameters)).isEqualTo(PageRequest.first(50));
        assertThat(FilterForm.of(parameters).isUnrestricted()).isTrue();
    }

    @Test
    void the_last_day_of_a_range_is_part_of_it() {
        given("createdFrom", "2026-11-21");
        given("createdTo", "2026-11-22");
        var filter = FilterForm.of(parameters).toFilter(BERLIN);

        assertThat(filter.createdFrom()).isEqualTo(Instant.parse("2026-11-20T23:00:00Z"));
        assertThat(filter.createdTo()).isEqualTo(Instant.parse("2026-11-22T23:00:00Z"));
        assertThat(filter.sentTo()).isNull();
    }

    @Test
    void statuses_are_taken_together() {
        given("status", "error", "ERROR", "BOUNCED");

        assertThat(FilterForm.of(parameters).toFilter(BERLIN).statuses())
                .containsExactlyInAnyOrder(RecipientStatus.ERROR, RecipientStatus.BOUNCED);
    }

    private void given(String name, String... values) {
        parameters.put(name, values);
    }
}
