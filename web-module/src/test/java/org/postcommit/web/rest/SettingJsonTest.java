package org.postcommit.web.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postcommit.api.admin.SettingRow;

class SettingJsonTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"value\":7}|7",
                "{\"value\":\"7\"}|7",
                "{\"value\":false}|false",
                "{\"value\":\"DIRECT\"}|DIRECT",
                "{\"value\":null}|''"
            })
    void a_value_is_a_string_a_number_or_a_flag(String json, String text) {
        assertThat(SettingJson.value(json)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"value\":[1]}", "{\"value\":{}}", "{\"value\":1,\"who\":\"ada\"}"})
    void anything_else_is_refused(String json) {
        assertThat(catchThrowableOfType(BadRequest.class, () -> SettingJson.value(json))
                        .errors())
                .hasSize(1);
    }

    @Test
    void a_number_is_answered_as_a_number_with_its_origin() {
        var json = SettingJson.of(row("7", SettingRow.Kind.NUMBER, true, "5"));

        assertThat(json.getInt("value")).isEqualTo(7);
        assertThat(json.getInt("initial")).isEqualTo(5);
        assertThat(json.getString("origin")).isEqualTo("stored");
        assertThat(json.getString("changedBy")).isEqualTo("ada");
    }

    @Test
    void no_address_is_answered_as_null() {
        assertThat(SettingJson.of(row("", SettingRow.Kind.ADDRESS, false, "")).get("value"))
                .isEqualTo(JsonValue.NULL);
    }

    private static SettingRow row(String value, SettingRow.Kind kind, boolean stored, String initial) {
        return new SettingRow(
                "some.key",
                value,
                kind,
                List.of(),
                "give it",
                stored,
                initial,
                "POSTCOMMIT_SOME_KEY",
                "ada",
                Instant.EPOCH);
    }
}
