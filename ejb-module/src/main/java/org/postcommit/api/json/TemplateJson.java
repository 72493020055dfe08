package org.postcommit.api.json;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.postcommit.api.FieldError;
import org.postcommit.api.InvalidNotificationException;
import org.postcommit.api.template.TemplateContent;
import org.postcommit.api.template.TemplateImage;
import org.postcommit.api.template.TemplateKind;
import org.postcommit.api.template.TemplateText;

/** What a template says, as JSON. What is not set is left out. */
public final class TemplateJson {

    private TemplateJson() {}

    /** Adds what could not be read to the errors; a sample that is a string is taken as it is. */
    public static TemplateContent read(JsonObject object, List<FieldError> errors) {
        var fields = new JsonFields(object, "", errors);
        TemplateContent content = read(fields);
        fields.refuseUnknown();
        return content;
    }

    /** For an object within another. */
    public static TemplateContent read(JsonFields fields) {
        return new TemplateContent(
                fields.choice("kind", TemplateKind.class),
                fields.text("type"),
                fields.text("description"),
                fields.text("defaultLanguage"),
                fields.objects("texts", TemplateJson::text),
                fields.objects("images", TemplateJson::image),
                sample(fields));
    }

    private static TemplateText text(JsonFields fields) {
        return new TemplateText(
                fields.text("language"), fields.text("subject"), fields.text("html"), fields.text("text"));
    }

    private static TemplateImage image(JsonFields fields) {
        return new TemplateImage(fields.text("name"), fields.text("contentType"), fields.base64("base64"));
    }

    private static String sample(JsonFields fields) {
        JsonValue sample = fields.any("sample");
        if (sample == null || sample instanceof JsonObject) {
            return sample == null ? null : sample.toString();
        }
        if (sample instanceof JsonString text) {
            return text.getString();
        }
        fields.error("sample", "has to be an object");
        return null;
    }

    /** A sample that is no JSON object, as a draft's may be, is written as a string. */
    public static JsonObject write(TemplateContent content) {
        return new JsonParts()
                .text("kind", content.kind().name().toLowerCase(Locale.ROOT))
                .text("type", content.type())
                .text("description", content.description())
                .text("defaultLanguage", content.defaultLanguage())
                .objects("texts", content.texts(), TemplateJson::write)
                .objects("images", content.images(), TemplateJson::write)
                .value("sample", sample(content.sample()))
                .build();
    }

    private static JsonObject write(TemplateText text) {
        return new JsonParts()
                .text("language", text.language())
                .text("subject", text.subject())
                .text("html", text.html())
                .text("text", text.text())
                .build();
    }

    private static JsonObject write(TemplateImage image) {
        byte[] content = image.content();
        return new JsonParts()
                .text("name", image.name())
                .text("contentType", image.contentType())
                .text("base64", content == null ? null : Base64.getEncoder().encodeToString(content))
                .build();
    }

    private static JsonValue sample(String sample) {
        try {
            return sample == null ? null : JsonData.object(sample);
        } catch (InvalidNotificationException e) {
            return Json.createValue(sample);
        }
    }
}
