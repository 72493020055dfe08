package org.postcommit.api.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.postcommit.api.FieldError;
import org.postcommit.api.rule.EventType;
import org.postcommit.api.rule.FieldKind;
import org.postcommit.api.rule.Rule;

class RulesDocumentTest {

    private final List<FieldError> errors = new ArrayList<>();

    @Test
    void a_document_is_read_and_written_the_same() {
        String json = "{\"eventTypes\":[{\"name\":\"issue.changed\",\"description\":\"An issue\","
                + "\"fields\":{\"title\":\"text\",\"submitter\":\"person\"},\"stateField\":\"state\"}],"
                + "\"rules\":[{\"key\":\"a\",\"active\":true,\"order\":\"100\",\"priority\":\"normal\"}]}";

        RulesDocument document = read(json);

        assertThat(errors).isEmpty();
        assertThat(document.eventTypes())
                .singleElement()
                .satisfies(type -> assertThat(type.fields())
                        .containsEntry("title", FieldKind.TEXT)
                        .containsEntry("submitter", FieldKind.PERSON));
        assertThat(document.rules()).extracting(Rule::key).containsExactly("a");
        assertThat(document.write()).hasToString(json);
    }

    @Test
    void an_empty_document_is_one() {
        assertThat(read("{}")).isEqualTo(new RulesDocument(List.of(), List.of()));
        assertThat(errors).isEmpty();
    }

    @Test
    void everything_that_is_wrong_is_named_with_its_place() {
        read("{\"eventTypes\":[{\"fields\":{\"a\":\"string\",\"b\":7}},{\"states\":[]}],"
                + "\"rules\":[{},{},{\"delay\":\"?\",\"quietHours\":{\"until\":1}},7],\"templates\":[]}");

        assertThat(errors)
                .extracting(FieldError::field)
                .containsExactly(
                        "eventTypes[0].fields.a",
                        "eventTypes[0].fields.b",
                        "eventTypes[1].states",
                        "rules[2].quietHours.until",
                        "rules[2].delay",
                        "rules[3]",
                        "templates");
        assertThat(errors.get(0).message()).contains("[text, number, boolean, time, person, object, list]");
    }

    @Test
    void an_event_type_has_a_status_unless_said_otherwise() {
        EventType type = EventTypeJson.read(JsonData.object("{\"name\":\"x\"}"), errors);

        assertThat(EventTypeJson.write(type)).hasToString("{\"name\":\"x\",\"fields\":{},\"stateField\":\"status\"}");
    }

    private RulesDocument read(String json) {
        return RulesDocument.read(JsonData.object(json), errors);
    }
}
