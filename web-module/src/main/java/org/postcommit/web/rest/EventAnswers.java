package org.postcommit.web.rest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.postcommit.api.admin.Page;
import org.postcommit.api.json.JsonData;
import org.postcommit.api.rule.EvaluationRow;
import org.postcommit.api.rule.EventDetail;
import org.postcommit.api.rule.EventRow;

/** What the API answers about events and what the rules made of them, as JSON. */
final class EventAnswers {

    private EventAnswers() {}

    static JsonObject page(Page<EventRow> page) {
        return Answers.page(page, EventAnswers::row);
    }

    static JsonObject evaluations(Page<EvaluationRow> page) {
        return Answers.page(page, EventAnswers::evaluation);
    }

    static JsonObject detail(EventDetail detail) {
        return row(detail.row())
                .add("event", JsonData.object(detail.json()))
                .add("evaluations", Answers.list(detail.evaluations(), EventAnswers::evaluation))
                .build();
    }

    private static JsonObjectBuilder row(EventRow row) {
        return Json.createObjectBuilder()
                .add("id", row.id().toString())
                .add("at", row.at().toString())
                .add("type", row.type())
                .add("action", Answers.text(row.action()))
                .add("key", Answers.text(row.key()))
                .add("actor", Answers.text(row.actor()))
                .add("producer", Answers.text(row.producer()))
                .add("fired", row.fired())
                .add("failed", row.failed());
    }

    private static JsonObjectBuilder evaluation(EvaluationRow row) {
        return Json.createObjectBuilder()
                .add("id", row.id().toString())
                .add("at", row.at().toString())
                .add("rule", row.rule())
                .add("eventType", row.eventType())
                .add("event", Answers.text(row.event()))
                .add("verdict", row.verdict().name())
                .add("reason", Answers.text(row.reason()))
                .add("notification", Answers.text(row.notification()));
    }
}
