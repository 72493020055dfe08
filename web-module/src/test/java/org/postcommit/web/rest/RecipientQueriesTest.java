package org.postcommit.web.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postcommit.api.FieldError;
import org.postcommit.api.RecipientStatus;
import org.postcommit.api.admin.PageRequest;
import org.postcommit.api.admin.PageRequest.Sort;

class RecipientQueriesTest {

    private final MultivaluedHashMap<String, String> parameters = new MultivaluedHashMap<>();

    @Test
    void without_parameters_it_is_the_newest_fifty_of_all() {
        var queries = new RecipientQueries(parameters);

        assertThat(queries.filter().statuses()).isEmpty();
        assertThat(queries.page()).isEqualTo(PageRequest.first(50));
        queries.refuseErrors();
    }

    @Test
    void every_parameter_is_read() {
        parameters.addAll("status", "ERROR", "failed");
        parameters.add("q", "ada");
        parameters.add("createdFrom", "2026-11-22T01:00:00+01:00");
        parameters.add("sort", "subject,asc");
        parameters.add("page", "3");
        parameters.add("size", "500");
        var queries = new RecipientQueries(parameters);

        assertThat(queries.filter().statuses())
                .containsExactlyInAnyOrder(RecipientStatus.ERROR, RecipientStatus.FAILED);
        assertThat(queries.filter().createdFrom()).isEqualTo(Instant.parse("2026-11-22T00:00:00Z"));
        assertThat(queries.page()).isEqualTo(new PageRequest(3, 500, Sort.SUBJECT, false));
        queries.refuseErrors();
    }

    @ParameterizedTest
    @CsvSource({
        "status, LOST",
        "createdTo, yesterday",
        "sentFrom, 2026-11-22",
        "page, -1",
        "size, 501",
        "size, many",
        "sort, colour",
        "sort, 'createdAt,down'",
        "sort, 'createdAt,asc,desc'",
        "colour, red"
    })
    void what_is_wrong_is_named(String name, String value) {
        parameters.add(name, value);
        var queries = new RecipientQueries(parameters);
        queries.filter();
        queries.page();

        assertThat(catchThrowableOfType(BadRequest.class, queries::refuseErrors).errors())
                .extracting(FieldError::field)
                .containsExactly(name);
    }
}
