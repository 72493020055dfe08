package org.postcommit.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postcommit.config.SettingsTest.config;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.postcommit.api.account.Tls;

class BounceSettingsTest {

    @Test
    void without_a_host_there_is_no_mailbox() {
        BounceSettings settings = BounceSettings.read(config(Map.of()));

        assertThat(settings.mailbox()).isEmpty();
        assertThat(settings.interval()).isEqualTo(Duration.ofMinutes(1));
        assertThat(settings.softRetries()).isZero();
        assertThat(settings.faults()).isEmpty();
    }

    @Test
    void the_port_follows_the_protection() {
        Map<String, String> box = Map.of("postcommit.pop3.host", "pop.example.org", "postcommit.pop3.user", "b");

        assertThat(BounceSettings.read(config(box)).mailbox().orElseThrow().port())
                .isEqualTo(110);
        Map<String, String> secured = new HashMap<>(box);
        secured.put("postcommit.pop3.tls", "Implicit");
        assertThat(BounceSettings.read(config(secured)).mailbox().orElseThrow())
                .extracting(BounceSettings.Mailbox::port, BounceSettings.Mailbox::tls)
                .containsExactly(995, Tls.IMPLICIT);
    }

    @Test
    void every_fault_is_named_with_its_cure_and_no_password() {
        BounceSettings settings = BounceSettings.read(config(Map.of(
                "postcommit.pop3.host",
                "pop.example.org",
                "postcommit.pop3.password",
                "secret",
                "postcommit.pop3.tls",
                "ssl",
                "postcommit.bounce.interval.ms",
                "0")));

        assertThat(settings.faults())
                .containsExactly(
                        "POSTCOMMIT_POP3_TLS is 'ssl': set it to none, starttls or implicit.",
                        "POSTCOMMIT_POP3_USER is missing: set it, or leave out POSTCOMMIT_POP3_HOST.",
                        "POSTCOMMIT_BOUNCE_INTERVAL_MS is '0': give a whole number of milliseconds, 5000 or more.");
        assertThat(settings.toString()).doesNotContain("secret");
    }
}
