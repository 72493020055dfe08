package org.postcommit.web.rest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.postcommit.api.admin.Page;
import org.postcommit.api.bounce.BounceDetail;
import org.postcommit.api.bounce.BounceRow;

/** What came back as JSON. */
final class BounceJson {

    private BounceJson() {}

    static JsonObject page(Page<BounceRow> page) {
        return Answers.page(page, BounceJson::builder);
    }

    static JsonObject of(BounceRow row) {
        return builder(row).build();
    }

    static JsonObject of(BounceDetail detail) {
        return builder(detail.bounce())
                .add("size", detail.size())
                .add("headers", Answers.text(detail.headers()))
                .add("evidence", Answers.text(detail.evidence()))
                .add("raw", Answers.text(detail.raw()))
                .build();
    }

    private static JsonObjectBuilder builder(BounceRow row) {
        return Json.createObjectBuilder()
                .add("id", row.id().toString())
                .add("receivedAt", row.receivedAt().toString())
                .add("account", row.account())
                .add("kind", row.kind().name())
                .add("confidence", row.confidence().name())
                .add("sender", Answers.text(row.sender()))
                .add("subject", Answers.text(row.subject()))
                .add("recipientId", Answers.text(row.recipientId()))
                .add("address", Answers.text(row.address()))
                .add("status", Answers.text(row.status()))
                .add("diagnostic", Answers.text(row.diagnostic()))
                .add("effect", Answers.text(row.effect()))
                .add("open", row.open())
                .add("handledAt", Answers.text(row.handledAt()))
                .add("handledBy", Answers.text(row.handledBy()));
    }
}
