package org.postcommit.web.rest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.postcommit.api.admin.DeadLetterFilter;
import org.postcommit.api.admin.DeadLetterRow;
import org.postcommit.api.admin.DeadLetterSelection;
import org.postcommit.api.admin.DeadLetterState;
import org.postcommit.api.admin.Page;
import org.postcommit.api.json.JsonFields;

/** Dead letters as JSON. */
class DeadLetterJson {

    private static final int MAX_IDS = 10_000;

    private DeadLetterJson() {}

    static JsonObject page(Page<DeadLetterRow> page) {
        return Answers.page(page, DeadLetterJson::row);
    }

    static JsonObject of(DeadLetterRow letter) {
        return row(letter).build();
    }

    private static JsonObjectBuilder row(DeadLetterRow letter) {
        return Json.createObjectBuilder()
                .add("id", Answers.text(letter.id()))
                .add("at", Answers.text(letter.at()))
                .add("queue", letter.queue())
                .add("body", letter.body())
                .add("reason", letter.reason())
                .add("state", letter.state().name())
                .add("closedAt", Answers.text(letter.closedAt()))
                .add("closedBy", Answers.text(letter.closedBy()))
                .add("recipients", Answers.list(letter.recipients(), DeadLetterJson::line));
    }

    private static JsonObjectBuilder line(DeadLetterRow.Line line) {
        return Json.createObjectBuilder()
                .add("id", Answers.text(line.id()))
                .add("address", line.address())
                .add("subject", line.subject())
                .add("status", line.status().name())
                .add("reason", Answers.text(line.reason()));
    }

    /** {@code {"ids":[…]}} or {@code {"filter":{"q","state"}}}. */
    static DeadLetterSelection selection(String body) {
        return Body.of(body, DeadLetterJson::selection).orRefuse();
    }

    private static DeadLetterSelection selection(JsonFields fields) {
        List<String> ids = fields.texts("ids");
        DeadLetterFilter filter = fields.object("filter", DeadLetterJson::filter);
        if ((ids == null) == (filter == null)) {
            fields.error("ids", "or filter has to be given, and only one of them");
            return null;
        }
        if (ids != null && ids.size() > MAX_IDS) {
            fields.error("ids", "has " + ids.size() + " entries; at most " + MAX_IDS + " are allowed, use a filter");
            return null;
        }
        return ids == null
                ? DeadLetterSelection.of(filter)
                : DeadLetterSelection.of(
                        ids.stream().map(id -> Queries.id("ids", id)).toList());
    }

    private static DeadLetterFilter filter(JsonFields fields) {
        return new DeadLetterFilter(fields.text("q"), fields.choice("state", DeadLetterState.class));
    }
}
