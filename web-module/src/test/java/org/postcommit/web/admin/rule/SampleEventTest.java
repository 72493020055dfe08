package org.postcommit.web.admin.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.postcommit.api.json.RaisedEventJson;
import org.postcommit.api.rule.Criteria;
import org.postcommit.api.rule.EventType;
import org.postcommit.api.rule.FieldKind;

class SampleEventTest {

    private final Map<String, FieldKind> fields = new LinkedHashMap<>(Map.of(
            "phase",
            FieldKind.TEXT,
            "priority",
            FieldKind.NUMBER,
            "urgent",
            FieldKind.BOOLEAN,
            "submitter",
            FieldKind.PERSON));

    @Test
    void it_meets_the_criteria_and_can_be_raised() {
        var criteria = new Criteria(
                false, null, List.of("create"), List.of("new"), List.of("done"), Map.of("priority", List.of("5")));
        String json = SampleEvent.of(new EventType("issue.changed", null, fields, "phase"), criteria);

        var read = RaisedEventJson.read(json, null);
        assertThat(read.errors()).isEmpty();
        assertThat(read.event().type()).isEqualTo("issue.changed");
        assertThat(read.event().action()).isEqualTo("create");
        assertThat(read.event().before()).containsEntry("phase", "new");
        assertThat(read.event().after())
                .containsEntry("phase", "done")
                .containsEntry("priority", 5L)
                .containsEntry("urgent", true)
                .containsKey("submitter");
    }

    @Test
    void it_has_no_field_that_is_not_declared() {
        String json = SampleEvent.of(new EventType("order.paid", null, fields, null), Criteria.NONE);
        assertThat(RaisedEventJson.read(json, null).event().after().keySet()).isEqualTo(fields.keySet());
    }

    @Test
    void what_an_event_held_tells_its_fields_and_their_kinds() {
        assertThat(SeenFields.of(
                        "{\"type\":\"t\",\"before\":{\"gone\":\"x\",\"title\":null},\"after\":{\"title\":\"Basket\","
                                + "\"total\":1.5,\"paid\":false,\"by\":\"ada@example.org\",\"to\":{\"address\":\"a@example.org\"},"
                                + "\"at\":\"2026-12-01T08:00:00Z\",\"tags\":[],\"more\":{}}}"))
                .isEqualTo(Map.of(
                        "title", FieldKind.TEXT,
                        "total", FieldKind.NUMBER,
                        "paid", FieldKind.BOOLEAN,
                        "by", FieldKind.PERSON,
                        "to", FieldKind.PERSON,
                        "at", FieldKind.TIME,
                        "tags", FieldKind.LIST,
                        "more", FieldKind.OBJECT,
                        "gone", FieldKind.TEXT));
        assertThat(SeenFields.of("no JSON")).isEmpty();
    }

    @Test
    void json_is_set_out_for_people_and_left_alone_when_it_is_none() {
        assertThat(JsonText.pretty("{\"a\":{\"b\":1}}").lines()).hasSizeGreaterThan(3);
        assertThat(JsonText.pretty("no JSON")).isEqualTo("no JSON");
    }

    @Test
    void a_field_is_named_as_expressions_name_it() {
        assertThat(new KnownField("priority", FieldKind.NUMBER).in("after")).isEqualTo("after.priority");
        assertThat(new KnownField("due-date", FieldKind.TIME).in("before")).isEqualTo("before[\"due-date\"]");
    }
}
