package org.postcommit.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
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
        String from = text(config, "from").orElse("postcommit@localhost");
        return new Settings(
                from,
                text(config, "reply.to"),
                text(config, "envelope.from").orElse(from),
                new Settings.SmtpLogin(
                        text(config, "smtp.user").orElse(""),
                        text(config, "smtp.password").orElse("")),
                tls(text(config, "smtp.tls").orElse("none")),
                millis(config, "smtp.timeout.ms", 10_000),
                millis(config, "redelivery.delay.ms", 30_000),
                text(config, "redelivery.multiplier").map(Double::valueOf).orElse(4.0),
                millis(config, "redelivery.max.delay.ms", 21_600_000),
                millis(config, "sweep.interval.ms", 60_000),
                millis(config, "probe.interval.ms", 15_000),
                number(config, "breaker.threshold", 5),
                millis(config, "send.deadline.ms", 120_000),
                Duration.ofSeconds(number(config, "tx.timeout.s", 300)),
                millis(config, "lease.ms", 360_000),
                millis(config, "stale.after.ms", 600_000),
                number(config, "queue.window", 20_000),
                mailers(config),
                number(config, "rate.limit.per.minute", 0));
    }

    private static MailerSettings mailers(Config config) {
        Path data = Path.of(
                config.getOptionalValue("jboss.server.data.dir", String.class).orElse("."));
        return new MailerSettings(
                text(config, "mailer").orElse("smtp"),
                MailerSettings.parse(text(config, "mailers").orElse("")),
                text(config, "maildir").map(Path::of).orElse(data.resolve("postcommit/maildir")),
                text(config, "mailer.jars").map(Path::of).orElse(data.resolve("postcommit/mailers")));
    }

    private static Optional<String> text(Config config, String key) {
        return config.getOptionalValue("postcommit." + key, String.class).filter(value -> !value.isBlank());
    }

    private static int number(Config config, String key, int standard) {
        return text(config, key).map(value -> parsed(key, value)).orElse(standard);
    }

    private static int parsed(String key, String value) {
        try {
            return Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("postcommit." + key + " is '" + value + "': give a whole number.", e);
        }
    }

    private static Duration millis(Config config, String key, int standard) {
        return Duration.ofMillis(number(config, key, standard));
    }

    private static Settings.SmtpTls tls(String value) {
        return switch (value.strip().toLowerCase(Locale.ROOT)) {
            case "none" -> Settings.SmtpTls.NONE;
            case "starttls" -> Settings.SmtpTls.STARTTLS;
            case "implicit" -> Settings.SmtpTls.IMPLICIT;
            default ->
                throw new IllegalArgumentException(
                        "POSTCOMMIT_SMTP_TLS is '" + value + "': set it to none, starttls or implicit.");
        };
    }
}
