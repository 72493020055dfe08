package org.postcommit.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postcommit.api.DeliveryMode;

class RuntimeSettingsTest {

    @Test
    void the_standard_counts_where_nobody_says_anything() {
        RuntimeSettings settings = settings(Map.of());

        assertThat(settings.mode()).isEqualTo(DeliveryMode.QUEUE);
        assertThat(settings.maxAttempts()).isEqualTo(5);
        assertThat(settings.deferredAsync()).isFalse();
        assertThat(settings.deferredTimeBudget()).isEqualTo(Duration.ofSeconds(5));
        assertThat(settings.directVote()).isFalse();
        assertThat(settings.directAudit()).isFalse();
        assertThat(settings.mailEnabled()).isTrue();
        assertThat(settings.redirectTo()).isEmpty();
    }

    @Test
    void the_environment_gives_the_initial_value() {
        RuntimeSettings settings = settings(Map.of(
                "postcommit.delivery.mode", "deferred",
                "postcommit.max.attempts", "3",
                "postcommit.deferred.time.budget.ms", "250",
                "postcommit.mail.enabled", "FALSE",
                "postcommit.mail.redirect.to", " test@example.org "));

        assertThat(settings.mode()).isEqualTo(DeliveryMode.DEFERRED);
        assertThat(settings.maxAttempts()).isEqualTo(3);
        assertThat(settings.deferredTimeBudget()).isEqualTo(Duration.ofMillis(250));
        assertThat(settings.mailEnabled()).isFalse();
        assertThat(settings.redirectTo()).contains("test@example.org");
    }

    @Test
    void a_stored_value_wins_until_it_is_removed() {
        RuntimeSettings settings = settings(Map.of("postcommit.max.attempts", "3"));

        assertThat(settings.use(Map.of("delivery.max-attempts", "7"), Instant.EPOCH))
                .isTrue();
        assertThat(settings.maxAttempts()).isEqualTo(7);
        assertThat(settings.use(Map.of(), Instant.EPOCH)).isTrue();
        assertThat(settings.maxAttempts()).isEqualTo(3);
    }

    @Test
    void storing_nothing_sends_to_those_a_mail_is_for_although_the_environment_redirects() {
        RuntimeSettings settings = settings(Map.of("postcommit.mail.redirect.to", "test@example.org"));

        settings.use(Map.of("mail.redirect-to", ""), Instant.EPOCH);

        assertThat(settings.redirectTo()).isEmpty();
    }

    @Test
    void reading_the_same_again_is_no_change() {
        RuntimeSettings settings = settings(Map.of());

        assertThat(settings.use(Map.of("mail.enabled", "true"), Instant.EPOCH)).isFalse();
    }

    @Test
    void a_stored_value_that_makes_no_sense_is_ignored_as_is_a_key_of_another_version() {
        RuntimeSettings settings = settings(Map.of());

        settings.use(Map.of("delivery.max-attempts", "many", "moon.phase", "full"), Instant.EPOCH);

        assertThat(settings.maxAttempts()).isEqualTo(5);
    }

    @Test
    void what_the_environment_cannot_mean_is_named_with_its_cure() {
        var initial = InitialSettings.read(
                SettingsTest.config(Map.of("postcommit.max.attempts", "0", "postcommit.delivery.mode", "PIGEON")));

        assertThat(initial.faults())
                .containsExactlyInAnyOrder(
                        "POSTCOMMIT_MAX_ATTEMPTS is '0': give a whole number from 1 to 100.",
                        "POSTCOMMIT_DELIVERY_MODE is 'PIGEON': give one of QUEUE, DEFERRED, DIRECT.");
    }

    @ParameterizedTest
    @CsvSource({
        "delivery.mode, direct, DIRECT",
        "delivery.max-attempts, ' 7 ', 7",
        "deferred.time-budget, 60000, 60000",
        "mail.enabled, False, false",
        "mail.redirect-to, a.b+c@test.example.org, a.b+c@test.example.org",
        "mail.redirect-to, root@localhost, root@localhost"
    })
    void a_value_is_kept_in_one_form(String key, String given, String kept) {
        assertThat(RuntimeSetting.of(key).orElseThrow().accept(given)).contains(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "delivery.mode, ''",
        "delivery.max-attempts, 0",
        "delivery.max-attempts, 101",
        "delivery.max-attempts, 99999999999",
        "delivery.max-attempts, 2.5",
        "deferred.time-budget, 5 s",
        "mail.enabled, yes"
    })
    void a_value_outside_the_range_is_refused(String key, String given) {
        assertThat(RuntimeSetting.of(key).orElseThrow().accept(given)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada",
                "@example.org",
                "a@",
                "a b@example.org",
                "a@b@c",
                "<a@example.org>",
                "a@example.org, b@x.org",
                "a@example.org\r\nRCPT TO:<b@x.org>",
                "a..b@example.org",
                "a@-x.org",
                "ä@example.org"
            })
    void mail_is_redirected_to_one_bare_address_only(String given) {
        assertThat(RuntimeSetting.REDIRECT_TO.accept(given)).isEmpty();
    }

    private static RuntimeSettings settings(Map<String, String> environment) {
        return new RuntimeSettings(InitialSettings.read(SettingsTest.config(environment)));
    }
}
