package org.postcommit.config;

import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/**
 * What the environment says about events, read once at start.
 *
 * @param on whether events are recorded and published
 * @param internalWebhooks whether webhooks may lead to addresses that are not public
 * @param webhookTimeout how long one call may take
 * @param webhookRetry the wait after a first failed call
 * @param webhookGiveUpAfter how long a call is tried again
 * @param raisedFor how long events that were raised are kept, and what rules said to them
 * @param faults what is wrong, each with its cure
 */
public record EventSettings(
        boolean on,
        boolean internalWebhooks,
        Duration webhookTimeout,
        Duration webhookRetry,
        Duration webhookGiveUpAfter,
        Duration raisedFor,
        List<String> faults)
        implements StartSettings {

    static EventSettings read(Config config) {
        var values = new Values(config);
        return new EventSettings(
                isOn(values, "events", "on"),
                isOn(values, "webhook.internal", "off"),
                values.millis("webhook.timeout.ms", 10_000),
                values.millis("webhook.retry.ms", 5_000),
                values.millis("webhook.give.up.ms", 259_200_000),
                values.millis("event.log.ms", 2_592_000_000L),
                values.faults());
    }

    private static boolean isOn(Values values, String key, String standard) {
        return values.word(key, standard, List.of("on", "off")).equals("on");
    }

    /** When a call is tried again. */
    public Backoff webhookBackoff() {
        return new Backoff(webhookRetry, 4, Duration.ofHours(4));
    }

    /** How long an endpoint that fails is left alone altogether. */
    public Backoff webhookRest() {
        return new Backoff(webhookRetry, 2, Duration.ofMinutes(5));
    }
}
