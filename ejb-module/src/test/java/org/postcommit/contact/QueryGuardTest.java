package org.postcommit.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryGuardTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select address from customer",
                "  SELECT email AS address FROM c WHERE name = 'O''Hara; (drop -- it'",
                "with c as (select 1 as id) select 'a@example.org' as address from c",
                "(select address from a) union (select address from b)",
                "select address, \"update\" from c where updated_at > now() and offset_x = 1",
                "select data->>'mail' as address from c where tags like '%;%'"
            })
    void a_query_that_only_asks_is_let_through(String query) {
        assertThat(QueryGuard.fault(query)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "delete from customer",
                "select 1; delete from customer",
                "select address from c;",
                "select address from c -- all of them",
                "select address /* all */ from c",
                "select address from c for update",
                "select address into x from c",
                "with gone as (delete from c returning address) select address from gone",
                "select address from c) q; drop table c",
                "select address from c) q union (select 1 from d",
                "select 'a from c",
                "explain select 1",
                "selection",
                "call now()"
            })
    void anything_else_is_not(String query) {
        assertThat(QueryGuard.fault(query)).isPresent();
    }

    @Test
    void a_long_text_is_read_to_its_end() {
        String quotes = "''".repeat(9_500);

        assertThat(QueryGuard.fault("select address from c where a <> '" + "x".repeat(19_000) + "'"))
                .isEmpty();
        assertThat(QueryGuard.fault("select address from c where a <> '" + quotes + "'"))
                .isEmpty();
        assertThat(QueryGuard.fault("select address from \"" + "x".repeat(19_000) + "\""))
                .isEmpty();
        assertThat(QueryGuard.fault("select address from c where a <> '" + quotes))
                .isPresent();
    }

    @Test
    void what_the_database_says_of_a_query_is_told_without_the_statement() {
        assertThat(SqlWords.of(
                        new SQLException("Column \"x\" not found; SQL statement:\nselect secret [42122-232]", "42S22")))
                .contains("is refused by the database: Column \"x\" not found");
    }

    @Test
    void what_it_says_of_a_connection_is_not() {
        assertThat(SqlWords.of(new SQLException("password authentication failed for user \"shop\"", "28P01")))
                .isEmpty();
        assertThat(SqlWords.of(new SQLException("no state"))).isEmpty();
    }

    @Test
    void a_query_that_takes_too_long_is_told_so() {
        assertThat(SqlWords.of(new SQLException("canceling statement due to user request", "57014")))
                .hasValueSatisfying(words -> assertThat(words).contains("POSTCOMMIT_SEGMENT_TIMEOUT_MS"));
    }
}
