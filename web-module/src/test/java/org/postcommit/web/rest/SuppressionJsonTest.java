package org.postcommit.web.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.postcommit.api.admin.SuppressionForm;
import org.postcommit.api.admin.SuppressionRow;

class SuppressionJsonTest {

    @Test
    void an_entry_is_read_with_its_address_or_of_the_address_in_the_path() {
        String rest = "\"reason\":\"asked\",\"evidence\":\"a letter\",\"expiresAt\":\"2030-01-01T00:00:00Z\"}";
        var form = new SuppressionForm("ada@example.org", "asked", "a letter", Instant.parse("2030-01-01T00:00:00Z"));

        assertThat(SuppressionJson.parse("{\"address\":\"ada@example.org\"," + rest))
                .isEqualTo(form);
        assertThat(SuppressionJson.parse("ada@example.org", "{" + rest)).isEqualTo(form);
        assertThat(SuppressionJson.parse("ada@example.org", "{\"address\":\"ADA@example.org\"}"))
                .isEqualTo(new SuppressionForm("ada@example.org", null, null, null));
    }

    @Test
    void what_cannot_be_read_is_named() {
        assertThatThrownBy(() -> SuppressionJson.parse("ada@example.org", "{\"address\":\"b@example.org\"}"))
                .isInstanceOfSatisfying(
                        BadRequest.class,
                        bad -> assertThat(bad.errors()).extracting("field").containsExactly("address"));
        assertThatThrownBy(() -> SuppressionJson.parse("{\"expiresAt\":\"tomorrow\",\"until\":1}"))
                .isInstanceOfSatisfying(
                        BadRequest.class,
                        bad -> assertThat(bad.errors()).extracting("field").containsExactly("expiresAt", "until"));
    }

    @Test
    void what_is_missing_is_null() {
        var row = new SuppressionRow("ada@example.org", "BAD_ADDRESS", null, Instant.EPOCH, null, null, false);

        assertThat(SuppressionJson.of(row))
                .hasToString("{\"address\":\"ada@example.org\",\"reason\":\"BAD_ADDRESS\",\"evidence\":null,"
                        + "\"createdAt\":\"1970-01-01T00:00:00Z\",\"expiresAt\":null,\"addedBy\":null,"
                        + "\"expired\":false}");
    }
}
