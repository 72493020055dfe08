package org.postcommit.web.rest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import org.postcommit.api.contact.SegmentPreview;
import org.postcommit.api.contact.SegmentRow;

/** What is answered about segments. */
final class SegmentAnswers {

    private SegmentAnswers() {}

    static JsonObjectBuilder row(SegmentRow row) {
        return Json.createObjectBuilder()
                .add("key", row.key())
                .add("name", row.name())
                .add("description", Answers.text(row.description()))
                .add("kind", row.kind().name())
                .add("changedAt", Answers.text(row.changedAt()))
                .add("changedBy", row.changedBy());
    }

    static JsonObject preview(SegmentPreview preview) {
        return Json.createObjectBuilder()
                .add("size", preview.size() == null ? JsonValue.NULL : Json.createValue(preview.size()))
                .add("missing", preview.missing())
                .add("sample", Answers.list(preview.sample(), ContactJson::builder))
                .build();
    }
}
