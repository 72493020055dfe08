package org.postcommit.web.rest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Locale;
import org.postcommit.api.admin.Page;
import org.postcommit.api.json.TemplateJson;
import org.postcommit.api.template.RenderedMail;
import org.postcommit.api.template.TemplateDetail;
import org.postcommit.api.template.TemplateRow;
import org.postcommit.api.template.TemplateUse;
import org.postcommit.api.template.TemplateVersionRow;

/** What the API answers about templates, as JSON. */
final class TemplateAnswers {

    private TemplateAnswers() {}

    static JsonObject page(Page<TemplateRow> page) {
        return Answers.page(page, TemplateAnswers::row);
    }

    /** The content is that of the version asked for, also where the row says the same of the newest. */
    static JsonObject detail(TemplateDetail detail) {
        TemplateRow row = detail.row();
        return key(row).add("number", detail.number())
                .addAll(Json.createObjectBuilder(TemplateJson.write(detail.content())))
                .add("versions", Answers.list(detail.versions(), TemplateAnswers::version))
                .build();
    }

    static JsonObject use(TemplateUse use) {
        return Json.createObjectBuilder()
                .add("templates", Json.createArrayBuilder(use.templates()))
                .add("rules", Json.createArrayBuilder(use.rules()))
                .add("recipients", use.recipients())
                .build();
    }

    static JsonObjectBuilder mail(RenderedMail mail) {
        return Json.createObjectBuilder()
                .add("language", Answers.text(mail.language()))
                .add("subject", Answers.text(mail.subject()))
                .add("html", Answers.text(mail.html()))
                .add("text", Answers.text(mail.text()));
    }

    private static JsonObjectBuilder row(TemplateRow row) {
        return key(row).add("kind", row.kind().name().toLowerCase(Locale.ROOT))
                .add("type", Answers.text(row.type()))
                .add("description", Answers.text(row.description()));
    }

    private static JsonObjectBuilder key(TemplateRow row) {
        return Json.createObjectBuilder()
                .add("key", row.key())
                .add("languages", Json.createArrayBuilder(row.languages()))
                .add("published", Answers.number(row.published()))
                .add("draft", Answers.number(row.draft()))
                .add("changedAt", Answers.text(row.changedAt()))
                .add("changedBy", Answers.text(row.changedBy()));
    }

    private static JsonObjectBuilder version(TemplateVersionRow version) {
        return Json.createObjectBuilder()
                .add("number", version.number())
                .add("author", Answers.text(version.author()))
                .add("savedAt", Answers.text(version.savedAt()))
                .add("publisher", Answers.text(version.publisher()))
                .add("publishedAt", Answers.text(version.publishedAt()))
                .add("current", version.current());
    }
}
