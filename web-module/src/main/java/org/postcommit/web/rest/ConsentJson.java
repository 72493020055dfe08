package org.postcommit.web.rest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.postcommit.api.admin.Page;
import org.postcommit.api.consent.ConsentDetail;
import org.postcommit.api.consent.ConsentEntry;
import org.postcommit.api.consent.ConsentForm;
import org.postcommit.api.consent.ConsentRow;
import org.postcommit.api.consent.ConsentState;
import org.postcommit.api.consent.Topic;
import org.postcommit.api.json.JsonFields;

/** Consents and topics as JSON: {@code {"address":"ada@example.org","topic":"newsletter","store":3,"confirm":true}}. */
final class ConsentJson {

    private static final String SOURCE = "api";

    private ConsentJson() {}

    /**
     * What is asked for.
     *
     * @param confirm whether the person is to confirm it by mail
     */
    record Asked(ConsentForm form, boolean confirm) {}

    static Asked parse(String body) {
        return Body.of(body, ConsentJson::asked).orRefuse();
    }

    private static Asked asked(JsonFields fields) {
        boolean confirm = fields.flag("confirm");
        ConsentState state = fields.choice("state", ConsentState.class);
        if (confirm && state != null) {
            fields.error("state", "comes from the person who confirms; leave it out, or leave out confirm");
        }
        String source = fields.text("source");
        return new Asked(
                new ConsentForm(
                        fields.text("address"),
                        fields.text("topic"),
                        store(fields),
                        state,
                        source == null ? SOURCE : source,
                        fields.text("evidence"),
                        fields.text("language"),
                        fields.instant("at")),
                confirm);
    }

    private static int store(JsonFields fields) {
        String store = fields.scalar("store");
        if (store == null || store.matches("\\d{1,9}")) {
            return store == null ? 0 : Integer.parseInt(store);
        }
        fields.error("store", "has to be 0 for all stores, or the number of one");
        return 0;
    }

    static Topic topic(String key, String body) {
        return Body.of(body, fields -> {
                    String repeated = fields.text("key");
                    if (repeated != null && !repeated.equalsIgnoreCase(key)) {
                        fields.error("key", "differs from the one in the path; leave it out here");
                    }
                    return new Topic(key, fields.text("name"), fields.text("description"));
                })
                .orRefuse();
    }

    static JsonObject page(Page<ConsentRow> page) {
        return Answers.page(page, ConsentJson::builder);
    }

    static JsonObject of(ConsentRow row) {
        return builder(row).build();
    }

    /** The same whatever is known of the person. */
    static JsonObject asked(ConsentRow row) {
        return Json.createObjectBuilder()
                .add("address", row.address())
                .add("topic", row.topic())
                .add("store", row.store())
                .add("state", ConsentState.PENDING.name())
                .build();
    }

    static JsonObject of(ConsentDetail detail) {
        return Json.createObjectBuilder()
                .add("address", detail.address())
                .add("consents", Answers.list(detail.consents(), ConsentJson::builder))
                .add("history", Answers.list(detail.history(), ConsentJson::builder))
                .build();
    }

    static JsonObject topics(List<Topic> topics) {
        return Answers.all(topics, ConsentJson::builder);
    }

    static JsonObject of(Topic topic) {
        return builder(topic).build();
    }

    private static JsonObjectBuilder builder(ConsentRow row) {
        return Json.createObjectBuilder()
                .add("address", row.address())
                .add("topic", row.topic())
                .add("store", row.store())
                .add("state", row.state().name())
                .add("source", row.source())
                .add("evidence", Answers.text(row.evidence()))
                .add("language", Answers.text(row.language()))
                .add("changedAt", row.changedAt().toString())
                .add("changedBy", Answers.text(row.changedBy()));
    }

    private static JsonObjectBuilder builder(ConsentEntry entry) {
        return Json.createObjectBuilder()
                .add("topic", entry.topic())
                .add("store", entry.store())
                .add("state", entry.state().name())
                .add("source", entry.source())
                .add("evidence", Answers.text(entry.evidence()))
                .add("at", entry.at().toString())
                .add("recordedAt", entry.recordedAt().toString())
                .add("recordedBy", Answers.text(entry.recordedBy()))
                .add("campaignId", Answers.text(entry.campaignId()));
    }

    private static JsonObjectBuilder builder(Topic topic) {
        return Json.createObjectBuilder()
                .add("key", topic.key())
                .add("name", topic.name())
                .add("description", Answers.text(topic.description()));
    }
}
