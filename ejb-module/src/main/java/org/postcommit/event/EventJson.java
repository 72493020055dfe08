package org.postcommit.event;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import org.postcommit.api.event.DeliveryEvent;

/** An event as the topic and the webhooks tell it. */
public final class EventJson {

    private EventJson() {}

    /** One JSON object; times in ISO 8601, what is missing is {@code null}. */
    public static String of(DeliveryEvent event) {
        return Json.createObjectBuilder()
                .add("id", event.id().toString())
                .add("event", event.event().jsonName())
                .add("at", event.at().toString())
                .add("notificationId", text(event.notificationId()))
                .add("recipientId", text(event.recipientId()))
                .add("messageId", text(event.messageId()))
                .build()
                .toString();
    }

    private static JsonValue text(Object value) {
        return value == null ? JsonValue.NULL : Json.createValue(value.toString());
    }
}
