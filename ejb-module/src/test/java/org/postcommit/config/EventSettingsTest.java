package org.postcommit.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postcommit.config.SettingsTest.config;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EventSettingsTest {

    @Test
    void events_are_on_and_webhooks_lead_outside_unless_said_otherwise() {
        EventSettings settings = EventSettings.read(config(Map.of()));

        assertThat(settings.on()).isTrue();
        assertThat(settings.internalWebhooks()).isFalse();
        assertThat(settings.faults()).isEmpty();
    }

    @Test
    void what_the_environment_says_counts() {
        EventSettings settings =
                EventSettings.read(config(Map.of("postcommit.events", " OFF ", "postcommit.webhook.retry.ms", "250")));

        assertThat(settings.on()).isFalse();
        assertThat(settings.webhookRetry()).isEqualTo(Duration.ofMillis(250));
    }

    @Test
    void every_fault_is_named_with_its_cure() {
        EventSettings settings =
                EventSettings.read(config(Map.of("postcommit.events", "maybe", "postcommit.webhook.timeout.ms", "-1")));

        assertThat(settings.faults())
                .containsExactly(
                        "POSTCOMMIT_EVENTS is 'maybe': set it to on or off.",
                        "POSTCOMMIT_WEBHOOK_TIMEOUT_MS is '-1': give a whole number of milliseconds, 1 or more.");
    }

    @Test
    void a_call_is_tried_again_after_ever_longer_waits() {
        Backoff backoff = EventSettings.read(config(Map.of())).webhookBackoff();

        assertThat(backoff.after(1)).isEqualTo(Duration.ofSeconds(5));
        assertThat(backoff.after(3)).isEqualTo(Duration.ofSeconds(80));
        assertThat(backoff.after(20)).isEqualTo(Duration.ofHours(4));
    }
}
