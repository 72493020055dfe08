package org.postcommit.web.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postcommit.api.RecipientStatus;

class SelectionJsonTest {

    private static final String ID = "01930d3c-8e2a-7c63-9a51-6f0c2f1d8b7e";

    @Test
    void ids_are_a_selection() {
        SelectionJson read = SelectionJson.parse("{\"ids\":[\"" + ID + "\"],\"evenIfSuppressed\":true}", true);

        assertThat(read.selection().ids()).containsExactly(UUID.fromString(ID));
        assertThat(read.evenIfSuppressed()).isTrue();
    }

    @Test
    void a_filter_is_a_selection() {
        SelectionJson read = SelectionJson.parse("{\"filter\":{\"status\":[\"ERROR\"],\"q\":\"ada\"}}", false);

        assertThat(read.selection().filter().statuses()).containsExactly(RecipientStatus.ERROR);
        assertThat(read.selection().filter().q()).isEqualTo("ada");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"ids\":[],\"filter\":{}}",
                "{\"ids\":[\"7\"]}",
                "{\"ids\":\"7\"}",
                "{\"filter\":{\"status\":[\"LOST\"]}}",
                "{\"filter\":{\"colour\":\"red\"}}",
                "{\"ids\":[],\"evenIfSuppressed\":true}"
            })
    void anything_else_is_refused(String json) {
        assertThat(catchThrowableOfType(BadRequest.class, () -> SelectionJson.parse(json, false))
                        .errors())
                .isNotEmpty();
    }
}
