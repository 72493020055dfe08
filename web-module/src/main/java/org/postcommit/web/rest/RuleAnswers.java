package org.postcommit.web.rest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.postcommit.api.Addressee;
import org.postcommit.api.admin.Page;
import org.postcommit.api.json.EventTypeJson;
import org.postcommit.api.json.RuleJson;
import org.postcommit.api.rule.EventType;
import org.postcommit.api.rule.Impact;
import org.postcommit.api.rule.RuleRow;
import org.postcommit.api.rule.RuleVerdict;

/** What the API answers about rules and event types, as JSON. */
final class RuleAnswers {

    private RuleAnswers() {}

    static JsonObject page(Page<RuleRow> page) {
        return Answers.page(page, RuleAnswers::row);
    }

    /**
     * @param subscribed whether the caller gets its mails
     */
    static JsonObject rule(RuleRow row, boolean subscribed) {
        return row(row).add("subscribed", subscribed).build();
    }

    static JsonObject verdicts(List<RuleVerdict> verdicts) {
        return Json.createObjectBuilder()
                .add("items", Answers.list(verdicts, RuleAnswers::verdict))
                .build();
    }

    static JsonObject impact(Impact impact) {
        return Json.createObjectBuilder()
                .add("events", impact.events())
                .add("same", impact.same())
                .add("differences", Answers.list(impact.differences(), RuleAnswers::difference))
                .build();
    }

    static JsonObject eventTypes(List<EventType> types) {
        return Answers.all(types, type -> Json.createObjectBuilder(EventTypeJson.write(type)));
    }

    private static JsonObjectBuilder row(RuleRow row) {
        return Json.createObjectBuilder(RuleJson.write(row.rule()))
                .add("version", row.version())
                .add("changedAt", Answers.text(row.changedAt()))
                .add("changedBy", Answers.text(row.changedBy()))
                .add("subscribers", row.subscribers())
                .add("fired", row.fired())
                .add("failed", row.failed());
    }

    private static JsonObjectBuilder verdict(RuleVerdict verdict) {
        return Json.createObjectBuilder()
                .add("rule", Answers.text(verdict.rule()))
                .add("name", Answers.text(verdict.name()))
                .add("verdict", verdict.verdict().name())
                .add("reason", Answers.text(verdict.reason()))
                .add("to", Answers.list(verdict.to(), RuleAnswers::addressee))
                .add("cc", Answers.list(verdict.cc(), RuleAnswers::addressee))
                .add("bcc", Answers.list(verdict.bcc(), RuleAnswers::addressee))
                .add("sendAt", Answers.text(verdict.sendAt()))
                .add("mails", Answers.list(verdict.mails(), TemplateAnswers::mail));
    }

    private static JsonObjectBuilder addressee(Addressee addressee) {
        return Json.createObjectBuilder()
                .add("address", Answers.text(addressee.address()))
                .add("name", Answers.text(addressee.name()))
                .add("language", Answers.text(addressee.language()))
                .add("zone", Answers.text(addressee.zone()));
    }

    private static JsonObjectBuilder difference(Impact.Difference difference) {
        return Json.createObjectBuilder()
                .add("event", Answers.text(difference.event()))
                .add("at", Answers.text(difference.at()))
                .add("type", difference.type())
                .add("key", Answers.text(difference.key()))
                .add("before", Answers.text(difference.before()))
                .add("after", Answers.text(difference.after()));
    }
}
