package org.postcommit.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void nothing_set_is_a_sound_configuration() {
        assertThat(read(Map.of()).faults()).isEmpty();
    }

    @Test
    void every_relation_that_does_not_hold_is_named_with_its_cure() {
        Settings settings = read(Map.of(
                "postcommit.send.deadline.ms", "400000",
                "postcommit.lease.ms", "1000",
                "postcommit.breaker.threshold", "0"));

        assertThat(settings.faults())
                .hasSize(3)
                .anyMatch(fault -> fault.contains("POSTCOMMIT_SEND_DEADLINE_MS") && fault.contains("TX_TIMEOUT_S"))
                .anyMatch(fault -> fault.contains("POSTCOMMIT_LEASE_MS"))
                .anyMatch(fault -> fault.contains("POSTCOMMIT_BREAKER_THRESHOLD"));
    }

    @Test
    void everything_that_is_wrong_is_named_at_once() {
        Settings settings = read(Map.of(
                "postcommit.smtp.tls", "maybe",
                "postcommit.lease.ms", "long",
                "postcommit.redelivery.multiplier", "abc",
                "postcommit.mailer", "No Name",
                "postcommit.mailers", "order"));

        assertThat(settings.faults())
                .hasSize(5)
                .anyMatch(
                        fault -> fault.contains("POSTCOMMIT_SMTP_TLS") && fault.contains("none, starttls or implicit"))
                .anyMatch(fault -> fault.contains("POSTCOMMIT_LEASE_MS") && fault.contains("'long'"))
                .anyMatch(fault -> fault.contains("POSTCOMMIT_REDELIVERY_MULTIPLIER") && fault.contains("'abc'"))
                .anyMatch(fault -> fault.contains("POSTCOMMIT_MAILER is"))
                .anyMatch(fault -> fault.contains("POSTCOMMIT_MAILERS has"));
    }

    @Test
    void the_envelope_sender_is_the_sender_unless_set() {
        assertThat(read(Map.of("postcommit.from", "shop@example.org")).envelopeFrom())
                .isEqualTo("shop@example.org");
    }

    @Test
    void the_password_is_not_written_out() {
        assertThat(read(Map.of("postcommit.smtp.user", "ada", "postcommit.smtp.password", "secret")))
                .asString()
                .doesNotContain("secret");
    }

    @Test
    void the_backoff_grows_up_to_its_maximum() {
        var backoff = new Backoff(Duration.ofSeconds(30), 4, Duration.ofHours(6));

        assertThat(backoff.after(1)).isEqualTo(Duration.ofSeconds(30));
        assertThat(backoff.after(2)).isEqualTo(Duration.ofSeconds(120));
        assertThat(backoff.after(40)).isEqualTo(Duration.ofHours(6));
    }

    private static Settings read(Map<String, String> values) {
        return SettingsReader.read(config(values));
    }

    static Config config(Map<String, String> values) {
        return (Config) Proxy.newProxyInstance(
                SettingsTest.class.getClassLoader(),
                new Class<?>[] {Config.class},
                (proxy, method, arguments) -> Optional.ofNullable(values.get((String) arguments[0])));
    }
}
