package org.postcommit.web.rest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.postcommit.api.admin.Page;
import org.postcommit.api.admin.SuppressionForm;
import org.postcommit.api.admin.SuppressionRow;
import org.postcommit.api.json.JsonFields;

/** The suppression list as JSON: {@code {"address":"ada@example.org","reason":"asked by phone"}}. */
final class SuppressionJson {

    private SuppressionJson() {}

    static SuppressionForm parse(String body) {
        return Body.of(body, fields -> form(fields.text("address"), fields)).orRefuse();
    }

    /**
     * @param address from the path; in the body it may stand too
     */
    static SuppressionForm parse(String address, String body) {
        return Body.of(body, fields -> {
                    String repeated = fields.text("address");
                    if (repeated != null && !repeated.equalsIgnoreCase(address)) {
                        fields.error("address", "differs from the one in the path; leave it out here");
                    }
                    return form(address, fields);
                })
                .orRefuse();
    }

    private static SuppressionForm form(String address, JsonFields fields) {
        return new SuppressionForm(
                address, fields.text("reason"), fields.text("evidence"), fields.instant("expiresAt"));
    }

    static JsonObject of(SuppressionRow row) {
        return builder(row).build();
    }

    static JsonObject page(Page<SuppressionRow> page) {
        return Answers.page(page, SuppressionJson::builder);
    }

    private static JsonObjectBuilder builder(SuppressionRow row) {
        return Json.createObjectBuilder()
                .add("address", row.address())
                .add("reason", row.reason())
                .add("evidence", Answers.text(row.evidence()))
                .add("createdAt", Answers.text(row.createdAt()))
                .add("expiresAt", Answers.text(row.expiresAt()))
                .add("addedBy", Answers.text(row.addedBy()))
                .add("expired", row.expired());
    }
}
