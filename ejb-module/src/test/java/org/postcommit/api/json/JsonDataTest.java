package org.postcommit.api.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postcommit.api.FieldError;

class JsonDataTest {

    @Test
    void json_becomes_plain_values_and_the_same_json_again() {
        String json = "{\"z\":\"text\",\"a\":7,\"price\":5.00,\"yes\":true,\"no\":false,\"none\":null,"
                + "\"list\":[1,[],{\"x\":\"y\"}],\"map\":{}}";

        Map<String, Object> map = JsonData.map(JsonData.object(json));

        assertThat(map).containsOnlyKeys("z", "a", "price", "yes", "no", "none", "list", "map");
        assertThat(map)
                .containsEntry("z", "text")
                .containsEntry("a", 7L)
                .containsEntry("price", new BigDecimal("5.00"))
                .containsEntry("yes", true)
                .containsEntry("none", null)
                .containsEntry("list", List.of(1L, List.of(), Map.of("x", "y")));
        assertThat(JsonData.json(map)).hasToString(json);
    }

    @Test
    void whole_numbers_are_longs_as_long_as_they_fit() {
        Map<String, Object> map = JsonData.map(
                JsonData.object(
                        "{\"a\":9223372036854775807,\"b\":9223372036854775808,\"c\":-9223372036854775808,\"d\":1e3,\"e\":1.5}"));

        assertThat(map.values())
                .containsExactly(
                        Long.MAX_VALUE,
                        new BigDecimal("9223372036854775808"),
                        Long.MIN_VALUE,
                        1000L,
                        new BigDecimal("1.5"));
    }

    @Test
    void what_java_callers_put_in_becomes_plain() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("builder", new StringBuilder("text"));
        data.put("int", 7);
        data.put("atomic", new AtomicInteger(8));
        data.put("big", BigInteger.TEN);
        data.put("double", 0.1);
        data.put("enum", DayOfWeek.MONDAY);
        data.put("id", new UUID(0, 1));
        data.put("instant", Instant.parse("2026-12-01T08:00:00Z"));
        data.put("zoned", ZonedDateTime.of(2026, 7, 1, 8, 0, 0, 0, ZoneId.of("Europe/Berlin")));
        data.put("date", LocalDate.of(2026, 12, 1));
        data.put("duration", Duration.ofHours(72));
        data.put("zone", ZoneId.of("Europe/Berlin"));
        data.put("set", Set.of("one"));
        data.put("json", JsonData.object("{\"a\":[1,null]}"));

        assertThat(JsonData.plain(data).values())
                .containsExactly(
                        "text",
                        7L,
                        8L,
                        10L,
                        new BigDecimal("0.1"),
                        "MONDAY",
                        "00000000-0000-0000-0000-000000000001",
                        "2026-12-01T08:00:00Z",
                        "2026-07-01T08:00+02:00",
                        "2026-12-01",
                        "PT72H",
                        "Europe/Berlin",
                        List.of("one"),
                        Map.of("a", java.util.Arrays.asList(1L, null)));
    }

    @Test
    void nothing_stays_nothing() {
        assertThat(JsonData.map(null)).isNull();
        assertThat(JsonData.plain(null)).isNull();
        assertThat(JsonData.json(null)).isNull();
    }

    @Test
    void the_copy_does_not_change_with_what_it_was_made_of() {
        List<Object> lines = new ArrayList<>(List.of(1));
        Map<String, Object> plain = JsonData.plain(Map.of("lines", lines));

        lines.add(2);

        assertThat(plain).containsEntry("lines", List.of(1L));
    }

    @Test
    void a_foreign_object_is_named_with_its_path() {
        Map<String, Object> data = Map.of("order", Map.of("lines", List.of(1, Map.of("item", new Thread()))));

        assertThatThrownBy(() -> JsonData.json(data))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("order.lines[1].item: is a java.lang.Thread;"
                        + " use maps, lists, strings, numbers, booleans and java.time values");
        assertThat(unfit(data).in("data").field()).isEqualTo("data.order.lines[1].item");
    }

    @Test
    void arrays_dates_and_clocks_are_foreign_too() {
        assertThat(unfit(Map.of("x", new int[1])).in("data").message()).startsWith("is a int[];");
        assertThat(unfit(Map.of("x", new java.util.Date(0))).in("data").message())
                .startsWith("is a java.util.Date;");
        assertThat(unfit(Map.of("x", java.time.Clock.systemUTC())).in("data").message())
                .contains("Clock;");
    }

    @Test
    void keys_have_to_be_strings() {
        assertThat(unfit(Map.of("x", Map.of(7, "seven"))).in("data"))
                .isEqualTo(new FieldError(
                        "data.x", "has the key 7, which is a java.lang.Integer; keys have to be strings"));
        assertThat(unfit(Map.of("x", Collections.singletonMap(null, 1)))).hasMessageContaining("which is null");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
    void what_is_no_number_in_json_is_refused(double number) {
        assertThat(unfit(Map.of("x", number))).hasMessage("x: is " + number + ", which is no number in JSON");
    }

    @Test
    void a_number_with_a_billion_digits_is_refused() {
        assertThatThrownBy(() -> JsonData.map(JsonData.object("{\"x\":1e999999999}")))
                .hasMessage("x: is a number of more than 400 digits; use a string");
        assertThat(JsonData.plain(Map.of("x", Double.MIN_VALUE, "y", -Double.MAX_VALUE)))
                .hasSize(2);
    }

    @Test
    void a_cycle_is_refused() {
        Map<String, Object> order = new HashMap<>();
        order.put("lines", List.of(Map.of("order", order)));

        assertThat(unfit(order).in("data")).isEqualTo(new FieldError("data.lines[0].order", "contains itself"));
    }

    @Test
    void the_same_list_twice_is_no_cycle() {
        List<Integer> list = List.of(1);

        assertThat(JsonData.json(Map.of("x", List.of(list, list)))).hasToString("{\"x\":[[1],[1]]}");
    }

    @Test
    void thirty_two_levels_are_enough() {
        assertThat(JsonData.plain(nested(32))).hasSize(1);
        assertThat(unfit(nested(33))).hasMessageEndingWith("a: is nested deeper than 32 levels");
        String json = "{\"a\":".repeat(33) + "1" + "}".repeat(33);
        assertThatThrownBy(() -> JsonData.map(JsonData.object(json)))
                .hasMessageEndingWith("is nested deeper than 32 levels");
    }

    @Test
    void a_small_graph_that_would_be_a_huge_tree_is_refused() {
        List<Object> list = List.of("laugh");
        for (int i = 0; i < 20; i++) {
            list = Collections.nCopies(10, list);
        }

        assertThat(unfit(Map.of("x", list))).hasMessageContaining("makes the data too large");
    }

    private static Map<String, Object> nested(int levels) {
        Map<String, Object> map = Map.of("a", 1);
        for (int i = 1; i < levels; i++) {
            map = Map.of("a", map);
        }
        return map;
    }

    private static UnfitDataException unfit(Map<String, ?> data) {
        return catchThrowableOfType(UnfitDataException.class, () -> JsonData.plain(data));
    }
}
