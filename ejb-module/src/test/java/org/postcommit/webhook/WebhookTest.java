package org.postcommit.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.postcommit.api.event.DeliveryEvent;
import org.postcommit.api.event.EventKind;
import org.postcommit.config.Backoff;

class WebhookTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(5), 2, Duration.ofMinutes(5));
    private static final Duration THREE_DAYS = Duration.ofDays(3);

    private final Webhook webhook =
            new Webhook("https://example.org/", EnumSet.of(EventKind.SENT, EventKind.ERROR), true, NOW);

    @Test
    void wants_the_events_it_was_made_for_while_it_is_active() {
        assertThat(webhook.wants(EventKind.ERROR)).isTrue();
        assertThat(webhook.wants(EventKind.FAILED)).isFalse();

        webhook.become("https://example.org/", EnumSet.of(EventKind.ERROR), false);
        assertThat(webhook.wants(EventKind.ERROR)).isFalse();
    }

    @Test
    void rests_longer_with_each_failure_and_not_at_all_after_a_success() {
        webhook.failed("HTTP 500", NOW, BACKOFF);
        assertThat(webhook.isRestingAt(NOW.plusSeconds(4))).isTrue();
        assertThat(webhook.isRestingAt(NOW.plusSeconds(5))).isFalse();

        webhook.failed("HTTP 500", NOW, BACKOFF);
        assertThat(webhook.isRestingAt(NOW.plusSeconds(9))).isTrue();

        webhook.took(1, "HTTP 200", NOW);
        assertThat(webhook.isRestingAt(NOW)).isFalse();
        assertThat(webhook.isFailing()).isFalse();
    }

    @Test
    void three_failures_in_a_row_mean_out_of_order() {
        webhook.failed("HTTP 500", NOW, BACKOFF);
        webhook.failed("HTTP 500", NOW, BACKOFF);
        assertThat(webhook.isOutOfOrder()).isFalse();

        webhook.failed("HTTP 500", NOW, BACKOFF);
        assertThat(webhook.isOutOfOrder()).isTrue();
    }

    @Test
    void another_address_starts_afresh() {
        webhook.failed("HTTP 500", NOW, BACKOFF);
        webhook.become("https://example.com/", EnumSet.of(EventKind.SENT), true);

        assertThat(webhook.isFailing()).isFalse();
        assertThat(webhook.isRestingAt(NOW)).isFalse();
    }

    @Test
    void a_new_secret_is_another_one() {
        String before = webhook.secret();

        assertThat(webhook.renewSecret()).isEqualTo(webhook.secret()).isNotEqualTo(before);
    }

    @Test
    void a_call_is_tried_again_ever_later() {
        WebhookDelivery call = call();
        call.failed("HTTP 500", NOW, BACKOFF, THREE_DAYS);
        assertThat(call.nextAttemptAt()).isEqualTo(NOW.plusSeconds(5));

        call.failed("HTTP 500", NOW, BACKOFF, THREE_DAYS);
        assertThat(call.nextAttemptAt()).isEqualTo(NOW.plusSeconds(10));
        assertThat(call.state()).isEqualTo(CallState.WAITING);
    }

    @Test
    void a_call_is_given_up_after_many_attempts() {
        WebhookDelivery call = call();
        for (int i = 1; i < WebhookDelivery.MAX_ATTEMPTS; i++) {
            call.failed("HTTP 500", NOW, BACKOFF, THREE_DAYS);
        }
        assertThat(call.state()).isEqualTo(CallState.WAITING);

        call.failed("HTTP 500", NOW, BACKOFF, THREE_DAYS);
        assertThat(call.state()).isEqualTo(CallState.GIVEN_UP);
        assertThat(call.attempts()).isEqualTo(WebhookDelivery.MAX_ATTEMPTS);
    }

    @Test
    void a_call_is_given_up_when_it_would_be_too_late() {
        WebhookDelivery call = call();
        call.failed("HTTP 500", NOW.plus(THREE_DAYS), BACKOFF, THREE_DAYS);

        assertThat(call.state()).isEqualTo(CallState.GIVEN_UP);
    }

    @Test
    void only_2xx_is_an_answer_that_counts() {
        assertThat(Answer.of(204).taken()).isTrue();
        assertThat(Answer.of(302).taken()).isFalse();
        assertThat(Answer.of(302).text()).contains("not followed");
        assertThat(Answer.none("could not connect").taken()).isFalse();
    }

    private WebhookDelivery call() {
        UUID id = UUID.randomUUID();
        return new WebhookDelivery(webhook, new DeliveryEvent(id, EventKind.SENT, NOW, id, id, "<a@example.org>"), NOW);
    }
}
