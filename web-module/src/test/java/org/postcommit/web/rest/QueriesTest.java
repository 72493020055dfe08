package org.postcommit.web.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ws.rs.core.MultivaluedHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postcommit.api.FieldError;
import org.postcommit.api.rule.Verdict;

class QueriesTest {

    private final MultivaluedHashMap<String, String> parameters = new MultivaluedHashMap<>();

    @Test
    void the_parameters_of_other_lists_are_read_too() {
        parameters.add("q", " ");
        parameters.add("type", "order.shipped");
        parameters.add("verdict", "failed");
        parameters.add("publish", "true");
        parameters.add("version", "7");
        var queries = new Queries(parameters);

        assertThat(queries.text("q")).isNull();
        assertThat(queries.text("type")).isEqualTo("order.shipped");
        assertThat(queries.choice("verdict", Verdict.class)).isEqualTo(Verdict.FAILED);
        assertThat(queries.choice("missing", Verdict.class)).isNull();
        assertThat(queries.flag("publish")).isTrue();
        assertThat(queries.flag("dryRun")).isFalse();
        assertThat(queries.number("version")).isEqualTo(7);
        queries.refuseErrors();
    }

    @ParameterizedTest
    @CsvSource({"verdict, maybe", "publish, yes", "version, 0", "version, two"})
    void what_is_wrong_with_those_is_named(String name, String value) {
        parameters.add("version", "1");
        parameters.putSingle(name, value);
        var queries = new Queries(parameters);
        queries.choice("verdict", Verdict.class);
        queries.flag("publish");
        queries.number("version");

        assertThat(catchThrowableOfType(BadRequest.class, queries::refuseErrors).errors())
                .extracting(FieldError::field)
                .containsExactly(name);
    }

    @Test
    void a_version_may_not_be_missing() {
        var queries = new Queries(parameters);
        queries.number("version");

        assertThat(catchThrowableOfType(BadRequest.class, queries::refuseErrors).errors())
                .containsExactly(new FieldError("version", "is missing"));
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "+1", "1e3", "9999999999", "''"})
    void a_number_in_the_address_is_one(String text) {
        assertThat(Queries.number("number", "12")).isEqualTo(12);
        assertThat(catchThrowableOfType(BadRequest.class, () -> Queries.number("number", text))
                        .errors())
                .extracting(FieldError::field)
                .containsExactly("number");
    }
}
