package org.postcommit.web.rest;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParsingException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postcommit.api.Addressee;
import org.postcommit.api.AmbiguityPolicy;
import org.postcommit.api.Attachment;
import org.postcommit.api.DeliveryMode;
import org.postcommit.api.FieldError;
import org.postcommit.api.Notification;
import org.postcommit.api.Priority;

/** A notification as JSON. Reading is strict: every unknown field, wrong type and unreadable value is named. */
class NotificationJson {

    private final List<FieldError> errors = new ArrayList<>();

    private NotificationJson() {}

    /**
     * @throws BadRequest naming everything that is wrong
     */
    static Notification parse(String json) {
        var reader = new NotificationJson();
        JsonObject object = object(json);
        Notification notification = reader.read(new JsonFields(object, "", reader.errors));
        if (!reader.errors.isEmpty()) {
            throw new BadRequest(reader.errors);
        }
        return notification;
    }

    /**
     * @throws BadRequest when the text is no JSON object
     */
    static JsonObject object(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            if (reader.readValue() instanceof JsonObject object) {
                return object;
            }
            throw new BadRequest("body", "has to be a JSON object");
        } catch (JsonParsingException e) {
            var at = e.getLocation();
            throw new BadRequest(
                    "body", "is no JSON: look at line " + at.getLineNumber() + ", column " + at.getColumnNumber());
        } catch (JsonException e) {
            throw new BadRequest("body", "is no JSON");
        }
    }

    private Notification read(JsonFields fields) {
        var notification = new Notification(
                fields.text("type"),
                fields.objects("to", NotificationJson::addressee),
                fields.objects("cc", NotificationJson::addressee),
                fields.objects("bcc", NotificationJson::addressee),
                fields.text("subject"),
                fields.text("text"),
                fields.text("html"),
                fields.objects("attachments", NotificationJson::attachment),
                headers(fields),
                fields.object("from", NotificationJson::addressee),
                fields.object("replyTo", NotificationJson::addressee),
                fields.text("mailer"),
                fields.choice("priority", Priority.class),
                fields.choice("mode", DeliveryMode.class),
                fields.instant("sendAt"),
                fields.instant("expiresAt"),
                fields.text("idempotencyKey"),
                fields.choice("onAmbiguous", AmbiguityPolicy.class));
        fields.refuseUnknown();
        return notification;
    }

    private static Addressee addressee(JsonFields fields) {
        return new Addressee(fields.text("address"), fields.text("name"), fields.text("language"));
    }

    private static Attachment attachment(JsonFields fields) {
        return new Attachment(fields.text("name"), fields.text("contentType"), fields.base64("base64"));
    }

    private static Map<String, String> headers(JsonFields fields) {
        Map<String, String> headers = new LinkedHashMap<>();
        JsonObject object = fields.free("headers");
        if (object != null) {
            object.forEach((name, value) -> {
                if (value instanceof JsonString text) {
                    headers.put(name, text.getString());
                } else if (value != JsonValue.NULL) {
                    fields.error("headers." + name, "has to be a string");
                }
            });
        }
        return headers;
    }
}
