package org.postcommit.api.json;

import jakarta.json.JsonObject;
import java.util.List;
import org.postcommit.api.FieldError;
import org.postcommit.api.rule.EventType;
import org.postcommit.api.rule.Rule;

/** Event types and rules as one document, {@code {"eventTypes":[…],"rules":[…]}}, to be kept among a project's files. */
public record RulesDocument(List<EventType> eventTypes, List<Rule> rules) {

    public RulesDocument {
        eventTypes = List.copyOf(eventTypes);
        rules = List.copyOf(rules);
    }

    /** Adds what could not be read to the errors, such as {@code rules[2].delay}. */
    public static RulesDocument read(JsonObject object, List<FieldError> errors) {
        var fields = new JsonFields(object, "", errors);
        var document = new RulesDocument(
                fields.objects("eventTypes", EventTypeJson::read), fields.objects("rules", RuleJson::read));
        fields.refuseUnknown();
        return document;
    }

    public JsonObject write() {
        return new JsonParts()
                .objects("eventTypes", eventTypes, EventTypeJson::write)
                .objects("rules", rules, RuleJson::write)
                .build();
    }
}
