package org.postcommit.event;

import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import java.util.Map;
import org.postcommit.api.event.DeliveryEvent;

/** An event as the topic and the webhooks tell it. */
public final class EventJson {

    /** Kept: each call of {@link Json} searches for its provider. */
    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    private EventJson() {}

    /** One JSON object; times in ISO 8601, what is missing is {@code null}. */
    public static String of(DeliveryEvent event) {
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("id", event.id().toString())
                .add("event", event.event().jsonName())
                .add("at", event.at().toString());
        add(json, "notificationId", event.notificationId());
        add(json, "recipientId", event.recipientId());
        add(json, "messageId", event.messageId());
        return json.build().toString();
    }

    private static void add(JsonObjectBuilder json, String name, Object value) {
        if (value == null) {
            json.addNull(name);
        } else {
            json.add(name, value.toString());
        }
    }
}
