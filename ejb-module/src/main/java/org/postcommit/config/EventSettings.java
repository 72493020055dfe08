package org.postcommit.config;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
        List<String> faults) {

    static EventSettings read(Config config) {
        List<String> faults = new ArrayList<>();
        return new EventSettings(
                isOn(config, "postcommit.events", "on", faults),
                isOn(config, "postcommit.webhook.internal", "off", faults),
                millis(config, "postcommit.webhook.timeout.ms", 10_000, faults),
                millis(config, "postcommit.webhook.retry.ms", 5_000, faults),
                millis(config, "postcommit.webhook.give.up.ms", 259_200_000, faults),
                millis(config, "postcommit.event.log.ms", 2_592_000_000L, faults),
                faults);
    }

    /** When a call is tried again. */
    public Backoff webhookBackoff() {
        return new Backoff(webhookRetry, 4, Duration.ofHours(4));
    }

    /** How long an endpoint that fails is left alone altogether. */
    public Backoff webhookRest() {
        return new Backoff(webhookRetry, 2, Duration.ofMinutes(5));
    }

    private static boolean isOn(Config config, String key, String standard, List<String> faults) {
        String value = text(config, key, standard).toLowerCase(Locale.ROOT);
        if (!List.of("on", "off").contains(value)) {
            faults.add(variable(key) + " is '" + value + "': set it to on or off.");
        }
        return value.equals("on");
    }

    private static Duration millis(Config config, String key, long standard, List<String> faults) {
        String value = text(config, key, Long.toString(standard));
        if (!value.matches("[1-9]\\d{0,11}")) {
            faults.add(variable(key) + " is '" + value + "': give a whole number of milliseconds.");
            return Duration.ofMillis(standard);
        }
        return Duration.ofMillis(Long.parseLong(value));
    }

    private static String text(Config config, String key, String standard) {
        return config.getOptionalValue(key, String.class)
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .orElse(standard);
    }

    private static String variable(String key) {
        return key.toUpperCase(Locale.ROOT).replace('.', '_');
    }
}
