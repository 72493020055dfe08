package org.postcommit.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Reads the settings from system properties and the environment, in that order. */
@ApplicationScoped
public class SettingsReader {

    @Produces
    @Singleton
    Settings settings() {
        return read(ConfigProvider.getConfig(getClass().getClassLoader()));
    }

    @Produces
    @Singleton
    InitialSettings initialSettings() {
        return InitialSettings.read(ConfigProvider.getConfig(getClass().getClassLoader()));
    }

    @Produces
    @Singleton
    EventSettings eventSettings() {
        return EventSettings.read(ConfigProvider.getConfig(getClass().getClassLoader()));
    }

    @Produces
    @Singleton
    CampaignSettings campaignSettings() {
        return CampaignSettings.read(ConfigProvider.getConfig(getClass().getClassLoader()));
    }

    @Produces
    @Singleton
    DirectorySettings directorySettings() {
        return DirectorySettings.read(ConfigProvider.getConfig(getClass().getClassLoader()));
    }

    @Produces
    @Singleton
    SegmentSettings segmentSettings() {
        return SegmentSettings.read(ConfigProvider.getConfig(getClass().getClassLoader()));
    }

    @Produces
    @Singleton
    DkimSettings dkimSettings() {
        return DkimSettings.read(ConfigProvider.getConfig(getClass().getClassLoader()));
    }

    @Produces
    @Singleton
    WebSettings webSettings() {
        return WebSettings.read(ConfigProvider.getConfig(getClass().getClassLoader()));
    }

    @Produces
    @Singleton
    BounceSettings bounceSettings() {
        return BounceSettings.read(ConfigProvider.getConfig(getClass().getClassLoader()));
    }

    static Settings read(Config config) {
        var values = new Values(config);
        String from = values.text("from").orElse("postcommit@localhost");
        return new Settings(
                from,
                values.text("reply.to"),
                values.text("envelope.from").orElse(from),
                new Settings.SmtpLogin(
                        values.text("smtp.user").orElse(""),
                        values.text("smtp.password").orElse("")),
                Settings.SmtpTls.valueOf(values.word("smtp.tls", "none", List.of("none", "starttls", "implicit"))
                        .toUpperCase(Locale.ROOT)),
                values.millis("smtp.timeout.ms", 10_000),
                values.millis("redelivery.delay.ms", 30_000),
                values.parsed("redelivery.multiplier", 4.0, SettingsReader::multiplier),
                values.millis("redelivery.max.delay.ms", 21_600_000),
                values.millis("sweep.interval.ms", 60_000),
                values.millis("probe.interval.ms", 15_000),
                values.number("breaker.threshold", 5, 1),
                values.millis("send.deadline.ms", 120_000),
                Duration.ofSeconds(values.number("tx.timeout.s", 300, 1)),
                values.millis("lease.ms", 360_000),
                values.millis("stale.after.ms", 600_000),
                values.number("queue.window", 20_000, 100),
                mailers(config, values),
                values.number("rate.limit.per.minute", 0, 0),
                values.faults());
    }

    private static double multiplier(String text) {
        if (!text.matches("\\d{1,4}(\\.\\d{1,4})?") || Double.parseDouble(text) < 1) {
            throw new IllegalArgumentException(
                    "POSTCOMMIT_REDELIVERY_MULTIPLIER is '" + text + "': give a number, 1 or more.");
        }
        return Double.parseDouble(text);
    }

    private static MailerSettings mailers(Config config, Values values) {
        Path data = Path.of(
                config.getOptionalValue("jboss.server.data.dir", String.class).orElse("."));
        return new MailerSettings(
                values.parsed("mailer", "smtp", MailerSettings::name),
                values.parsed("mailers", List.of(), MailerSettings::parse),
                values.text("maildir").map(Path::of).orElse(data.resolve("postcommit/maildir")),
                values.text("mailer.jars").map(Path::of).orElse(data.resolve("postcommit/mailers")));
    }
}
