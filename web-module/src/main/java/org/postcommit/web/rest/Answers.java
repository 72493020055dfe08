package org.postcommit.web.rest;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.Serializable;
import java.util.function.Function;
import org.postcommit.api.Receipt;
import org.postcommit.api.admin.AttemptRow;
import org.postcommit.api.admin.Page;
import org.postcommit.api.admin.RecipientDetail;
import org.postcommit.api.admin.RecipientRow;
import org.postcommit.api.admin.RejectedDetail;
import org.postcommit.api.admin.RejectedRow;

/** What the API answers, as JSON; what is missing is {@code null}, times are ISO 8601 in UTC. */
class Answers {

    private Answers() {}

    static JsonObject receipt(Receipt receipt) {
        JsonArrayBuilder lines = Json.createArrayBuilder();
        for (Receipt.Line line : receipt.recipients()) {
            lines.add(Json.createObjectBuilder()
                    .add("id", text(line.id()))
                    .add("address", line.address())
                    .add("status", line.status().name())
                    .add("messageId", line.messageId()));
        }
        return Json.createObjectBuilder()
                .add("id", text(receipt.id()))
                .add("mode", receipt.mode().name())
                .add("status", receipt.status().name())
                .add("recipients", lines)
                .build();
    }

    static JsonObject page(Page<RecipientRow> page) {
        return page(page, Answers::recipient);
    }

    static JsonObject rejected(Page<RejectedRow> page) {
        return page(page, Answers::rejected);
    }

    static JsonObject rejected(RejectedDetail detail) {
        JsonArrayBuilder reasons = Json.createArrayBuilder();
        detail.reasons()
                .forEach(reason -> reasons.add(
                        Json.createObjectBuilder().add("field", reason.field()).add("message", reason.message())));
        return rejected(detail.row())
                .add("reasons", reasons)
                .add("body", text(detail.body()))
                .add("base64", detail.base64())
                .build();
    }

    static <T extends Serializable> JsonObject page(Page<T> page, Function<T, JsonObjectBuilder> json) {
        JsonArrayBuilder items = Json.createArrayBuilder();
        page.items().forEach(row -> items.add(json.apply(row)));
        return Json.createObjectBuilder()
                .add("items", items)
                .add("page", page.page())
                .add("size", page.size())
                .add("total", page.total())
                .build();
    }

    static JsonObject detail(RecipientDetail detail) {
        JsonArrayBuilder attempts = Json.createArrayBuilder();
        detail.attempts().forEach(attempt -> attempts.add(attempt(attempt)));
        return recipient(detail.recipient()).add("attempts", attempts).build();
    }

    static JsonObject selected(long count) {
        return Json.createObjectBuilder().add("selected", count).build();
    }

    private static JsonObjectBuilder recipient(RecipientRow row) {
        return Json.createObjectBuilder()
                .add("id", text(row.id()))
                .add("messageId", row.messageId())
                .add("notificationId", text(row.notificationId()))
                .add("type", row.type())
                .add("address", row.address())
                .add("name", text(row.name()))
                .add("language", text(row.language()))
                .add("subject", row.subject())
                .add("status", row.status().name())
                .add("reason", text(row.reason()))
                .add("successCount", row.successCount())
                .add("failCount", row.failCount())
                .add("createdAt", text(row.createdAt()))
                .add("sentAt", text(row.sentAt()))
                .add("nextAttemptAt", text(row.nextAttemptAt()));
    }

    private static JsonObjectBuilder rejected(RejectedRow row) {
        return Json.createObjectBuilder()
                .add("id", text(row.id()))
                .add("at", text(row.at()))
                .add("producer", row.producer())
                .add("kind", row.kind())
                .add("size", row.size())
                .add("reasonCount", row.reasonCount())
                .add("summary", row.summary());
    }

    private static JsonObjectBuilder attempt(AttemptRow attempt) {
        return Json.createObjectBuilder()
                .add("at", text(attempt.at()))
                .add("outcome", attempt.outcome())
                .add("phase", attempt.phase())
                .add("smtpCode", attempt.smtpCode() == null ? JsonValue.NULL : Json.createValue(attempt.smtpCode()))
                .add("enhancedCode", text(attempt.enhancedCode()))
                .add("relay", text(attempt.relay()))
                .add("node", text(attempt.node()))
                .add("durationMs", attempt.durationMs())
                .add("traceback", text(attempt.traceback()))
                .add("redirectedTo", text(attempt.redirectedTo()));
    }

    static JsonValue text(Object value) {
        return value == null ? JsonValue.NULL : Json.createValue(value.toString());
    }
}
