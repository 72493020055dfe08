package org.postcommit.web.rest;

import java.util.UUID;
import org.postcommit.api.Event;
import org.postcommit.api.json.JsonFields;
import org.postcommit.api.json.RaisedEventJson;
import org.postcommit.api.json.RuleJson;
import org.postcommit.api.rule.Rule;

/**
 * What is to be tried: {@code {"event":{…}}} or {@code {"eventId":"…"}}, and a rule as it is being written.
 *
 * @param event {@code null} for a recorded one
 * @param eventId {@code null} for one that was pasted
 * @param rule {@code null} for the stored ones alone
 */
record DryRunJson(Event event, UUID eventId, Rule rule) {

    /**
     * @throws BadRequest naming everything that is wrong
     */
    static DryRunJson parse(String body) {
        return Body.of(body, DryRunJson::read).orRefuse();
    }

    private static DryRunJson read(JsonFields fields) {
        boolean pasted = fields.free("event") != null;
        String id = fields.text("eventId");
        if (pasted == (id != null)) {
            fields.error("event", "or eventId has to be given, and only one of them");
        }
        return new DryRunJson(
                pasted ? fields.object("event", RaisedEventJson::read) : null,
                id == null ? null : Queries.id("eventId", id),
                fields.object("rule", RuleJson::read));
    }
}
