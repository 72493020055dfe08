package org.postcommit.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.postcommit.api.admin.FixedSetting;

/** What the environment fixed at start, for reading; no password is in it. */
@ApplicationScoped
public class FixedSettings {

    @Inject
    private Settings settings;

    @Inject
    private EventSettings events;

    @Inject
    private CampaignSettings campaigns;

    @Inject
    private DirectorySettings directory;

    @Inject
    private SegmentSettings segments;

    @Inject
    private DkimSettings dkim;

    @Inject
    private WebSettings web;

    @Inject
    private BounceSettings bounces;

    public List<FixedSetting> rows() {
        return List.of(
                row("FROM", settings.from()),
                row("REPLY_TO", settings.replyTo().orElse("")),
                row("ENVELOPE_FROM", settings.envelopeFrom()),
                row("BASE_URL", web.baseUrl()),
                row("DKIM_DOMAIN", dkim.domain().orElse("")),
                row("DKIM_SELECTOR", dkim.selector()),
                row("SMTP_USER", settings.smtpLogin().user()),
                row("SMTP_TLS", settings.smtpTls().name().toLowerCase(Locale.ROOT)),
                millis("SMTP_TIMEOUT_MS", settings.smtpTimeout()),
                row(
                        "POP3_HOST",
                        bounces.mailbox().map(BounceSettings.Mailbox::host).orElse("")),
                row(
                        "POP3_PORT",
                        bounces.mailbox()
                                .map(box -> Integer.toString(box.port()))
                                .orElse("")),
                row(
                        "POP3_USER",
                        bounces.mailbox().map(BounceSettings.Mailbox::user).orElse("")),
                row("POP3_TLS", bounces.mailbox().map(box -> box.tls().word()).orElse("")),
                row(
                        "POP3_ADDRESS",
                        bounces.mailbox()
                                .map(box -> box.address().orElse(settings.envelopeFrom()))
                                .orElse("")),
                millis("BOUNCE_INTERVAL_MS", bounces.interval()),
                row("SOFT_BOUNCE_RETRIES", bounces.softRetries()),
                millis("SOFT_BOUNCE_DELAY_MS", bounces.softDelay()),
                row("SOFT_BOUNCE_LIMIT", bounces.softLimit()),
                row("SOFT_BOUNCE_DAYS", bounces.softDays()),
                row("MAILER", settings.mailers().standard()),
                row("MAILERS", byType()),
                row("MAILDIR", settings.mailers().maildir()),
                row("MAILER_JARS", settings.mailers().jars()),
                millis("REDELIVERY_DELAY_MS", settings.redeliveryDelay()),
                row("REDELIVERY_MULTIPLIER", settings.redeliveryMultiplier()),
                millis("REDELIVERY_MAX_DELAY_MS", settings.redeliveryMaxDelay()),
                millis("SWEEP_INTERVAL_MS", settings.sweepInterval()),
                millis("PROBE_INTERVAL_MS", settings.probeInterval()),
                row("BREAKER_THRESHOLD", settings.breakerThreshold()),
                millis("SEND_DEADLINE_MS", settings.sendDeadline()),
                row("TX_TIMEOUT_S", settings.txTimeout().toSeconds()),
                millis("LEASE_MS", settings.lease()),
                millis("STALE_AFTER_MS", settings.staleAfter()),
                row("QUEUE_WINDOW", settings.window()),
                row("CAMPAIGN_WINDOW", campaigns.window()),
                row("EVENTS", events.on() ? "on" : "off"),
                row("WEBHOOK_INTERNAL", events.internalWebhooks() ? "on" : "off"),
                millis("WEBHOOK_TIMEOUT_MS", events.webhookTimeout()),
                millis("WEBHOOK_RETRY_MS", events.webhookRetry()),
                millis("WEBHOOK_GIVE_UP_MS", events.webhookGiveUpAfter()),
                millis("EVENT_LOG_MS", events.raisedFor()),
                row("DIRECTORY", directory.bean().orElse("")),
                row("SEGMENT_SOURCES", String.join(",", segments.sources())),
                millis("SEGMENT_TIMEOUT_MS", segments.timeout()),
                row("SEGMENT_MAX_ROWS", segments.maxRows()));
    }

    private String byType() {
        return settings.mailers().byType().stream()
                .map(entry -> entry.type() + "=" + entry.mailer())
                .collect(Collectors.joining(","));
    }

    private static FixedSetting millis(String name, Duration value) {
        return row(name, value.toMillis());
    }

    private static FixedSetting row(String name, Object value) {
        return new FixedSetting("POSTCOMMIT_" + name, value.toString());
    }
}
