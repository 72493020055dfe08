package org.postcommit.web.rest;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.postcommit.api.FieldError;
import org.postcommit.api.admin.FailedCall;
import org.postcommit.api.admin.WebhookForm;
import org.postcommit.api.admin.WebhookProbe;
import org.postcommit.api.admin.WebhookRow;
import org.postcommit.api.admin.WebhookSecret;
import org.postcommit.api.event.EventKind;
import org.postcommit.api.json.JsonData;
import org.postcommit.api.json.JsonFields;

/** Webhooks as JSON: {@code {"url":"https://…","events":["sent"],"active":true}}. */
final class WebhookJson {

    private WebhookJson() {}

    /** Events that are not named are all, and a webhook is active unless said otherwise. */
    static WebhookForm parse(String body) {
        List<FieldError> errors = new ArrayList<>();
        JsonObject object = JsonData.object(body);
        var fields = new JsonFields(object, "", errors);
        String url = fields.text("url");
        List<String> events = fields.texts("events");
        boolean active = fields.flag("active") || !object.containsKey("active");
        fields.refuseUnknown();
        Set<EventKind> kinds = events == null ? EnumSet.allOf(EventKind.class) : kinds(events, fields);
        if (!errors.isEmpty()) {
            throw new BadRequest(errors);
        }
        return new WebhookForm(url, kinds, active);
    }

    private static Set<EventKind> kinds(List<String> events, JsonFields fields) {
        Set<EventKind> kinds = EnumSet.noneOf(EventKind.class);
        for (int i = 0; i < events.size(); i++) {
            String element = "events[" + i + "]";
            EventKind.of(events.get(i))
                    .ifPresentOrElse(
                            kinds::add,
                            () -> fields.error(
                                    element,
                                    "has to be one of "
                                            + Arrays.stream(EventKind.values())
                                                    .map(EventKind::jsonName)
                                                    .toList()));
        }
        return kinds;
    }

    static JsonObject list(List<WebhookRow> webhooks) {
        return Answers.all(webhooks, WebhookJson::builder);
    }

    static JsonObject failed(List<FailedCall> calls) {
        return Answers.all(calls, WebhookJson::builder);
    }

    static JsonObject of(WebhookRow webhook) {
        return builder(webhook).build();
    }

    static JsonObject of(WebhookSecret created) {
        return builder(created.webhook()).add("secret", created.secret()).build();
    }

    static JsonObject of(WebhookProbe probe) {
        return Json.createObjectBuilder()
                .add("taken", probe.taken())
                .add("result", probe.result())
                .add("durationMs", probe.durationMs())
                .build();
    }

    private static JsonObjectBuilder builder(FailedCall call) {
        return Json.createObjectBuilder()
                .add("eventId", call.eventId().toString())
                .add("event", call.event().jsonName())
                .add("at", call.at().toString())
                .add("attempts", call.attempts())
                .add("lastResult", Answers.text(call.lastResult()));
    }

    private static JsonObjectBuilder builder(WebhookRow webhook) {
        JsonArrayBuilder events = Json.createArrayBuilder();
        webhook.events().forEach(kind -> events.add(kind.jsonName()));
        return Json.createObjectBuilder()
                .add("id", webhook.id().toString())
                .add("url", webhook.url())
                .add("events", events)
                .add("active", webhook.active())
                .add("createdAt", webhook.createdAt().toString())
                .add("delivered", webhook.delivered())
                .add("waiting", webhook.waiting())
                .add("givenUp", webhook.givenUp())
                .add("dropped", webhook.dropped())
                .add("failuresInRow", webhook.failuresInRow())
                .add("lastAt", Answers.text(webhook.lastAt()))
                .add("lastResult", Answers.text(webhook.lastResult()));
    }
}
