package org.postcommit.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.postcommit.api.event.DeliveryEvent;
import org.postcommit.api.event.EventKind;

class EventJsonTest {

    private static final UUID ID = UUID.fromString("01930d3c-8e2a-7c63-9a51-6f0c2f1d8b7e");
    private static final UUID NOTIFICATION = UUID.fromString("01930d3c-8e2a-7c63-9a51-6f0c2f1d8b7f");
    private static final Instant AT = Instant.parse("2026-11-22T08:00:00Z");

    @Test
    void says_what_happened_to_whom() {
        assertThat(EventJson.of(new DeliveryEvent(ID, EventKind.SENT, AT, NOTIFICATION, ID, "<a\"b@example.org>")))
                .isEqualTo("{\"id\":\"" + ID
                        + "\",\"event\":\"sent\",\"at\":\"2026-11-22T08:00:00Z\",\"notificationId\":\"" + NOTIFICATION
                        + "\",\"recipientId\":\"" + ID + "\",\"messageId\":\"<a\\\"b@example.org>\"}");
    }

    @Test
    void what_is_missing_is_null() {
        assertThat(EventJson.of(new DeliveryEvent(ID, EventKind.CAMPAIGN_FINISHED, AT, null, null, null)))
                .contains("\"event\":\"campaign-finished\"")
                .endsWith("\"notificationId\":null,\"recipientId\":null,\"messageId\":null}");
    }

    @Test
    void every_kind_is_found_by_its_name() {
        for (EventKind kind : EventKind.values()) {
            assertThat(EventKind.of(kind.jsonName())).contains(kind);
        }
        assertThat(EventKind.of("opened")).isEmpty();
    }
}
