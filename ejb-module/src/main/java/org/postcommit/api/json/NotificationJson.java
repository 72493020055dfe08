package org.postcommit.api.json;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postcommit.api.Addressee;
import org.postcommit.api.AmbiguityPolicy;
import org.postcommit.api.Attachment;
import org.postcommit.api.DeliveryMode;
import org.postcommit.api.FieldError;
import org.postcommit.api.InvalidNotificationException;
import org.postcommit.api.Notification;
import org.postcommit.api.Priority;

/**
 * A notification as JSON. Reading is strict: every unknown field, wrong type and unreadable value is named. What could
 * be read is there all the same, so that everything else that is wrong with it can be named in the same answer.
 */
public class NotificationJson {

    private final List<FieldError> errors = new ArrayList<>();
    private final Notification notification;

    private NotificationJson(JsonObject object, String key) {
        notification = notification(new JsonFields(object, "", errors), key);
    }

    /**
     * @param key idempotency key given beside the JSON, may be {@code null}
     * @throws InvalidNotificationException when the text is no JSON object
     */
    public static NotificationJson read(String json, String key) {
        return new NotificationJson(JsonData.object(json), key);
    }

    /** What could be read; only to be sent when there are no {@link #errors()}. */
    public Notification notification() {
        return notification;
    }

    /** What could not be read. */
    public List<FieldError> errors() {
        return errors;
    }

    /** What could not be read, and what was found wrong with the rest; a field that could not be read is named once. */
    public List<FieldError> errorsAnd(List<FieldError> found) {
        return ReadErrors.and(errors, found);
    }

    private static Notification notification(JsonFields fields, String key) {
        var notification = new Notification(
                fields.text("type"),
                fields.objects("to", NotificationJson::addressee),
                fields.objects("cc", NotificationJson::addressee),
                fields.objects("bcc", NotificationJson::addressee),
                fields.text("subject"),
                fields.text("text"),
                fields.text("html"),
                fields.text("template"),
                fields.data("data"),
                fields.objects("attachments", NotificationJson::attachment),
                headers(fields),
                fields.object("from", NotificationJson::addressee),
                fields.object("replyTo", NotificationJson::addressee),
                fields.text("mailer"),
                fields.choice("priority", Priority.class),
                fields.choice("mode", DeliveryMode.class),
                fields.instant("sendAt"),
                fields.instant("expiresAt"),
                fields.idempotencyKey(key),
                fields.choice("onAmbiguous", AmbiguityPolicy.class));
        fields.refuseUnknown();
        return notification;
    }

    private static Addressee addressee(JsonFields fields) {
        return new Addressee(fields.text("address"), fields.text("name"), fields.text("language"), fields.text("zone"));
    }

    private static Attachment attachment(JsonFields fields) {
        return new Attachment(
                fields.text("name"), fields.text("contentType"), fields.base64("base64"), fields.text("contentId"));
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
