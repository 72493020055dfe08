package org.postcommit.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailerSettingsTest {

    @Test
    void a_type_without_a_mailer_of_its_own_takes_the_standard_one() {
        assertThat(settings("").forType("order.shipped")).isEqualTo("smtp");
    }

    @Test
    void a_type_may_have_a_mailer_of_its_own() {
        MailerSettings settings = settings("newsletter=maildir, report.*=log");

        assertThat(settings.forType("newsletter")).isEqualTo("maildir");
        assertThat(settings.forType("newsletter.weekly")).isEqualTo("smtp");
        assertThat(settings.forType("report.daily")).isEqualTo("log");
        assertThat(settings.forType("report")).isEqualTo("smtp");
    }

    @Test
    void the_first_entry_that_matches_counts() {
        MailerSettings settings = settings("report.daily=pigeon,report.*=log,*=maildir");

        assertThat(settings.forType("report.daily")).isEqualTo("pigeon");
        assertThat(settings.forType("report.weekly")).isEqualTo("log");
        assertThat(settings.forType("order")).isEqualTo("maildir");
        assertThat(settings.names()).containsExactly("log", "maildir", "pigeon", "smtp");
    }

    @ParameterizedTest
    @ValueSource(strings = {"newsletter", "newsletter=", "=log", "a=b=c", "a=Log", "re*port=log", "**=log"})
    void what_is_no_entry_is_named_with_its_cure(String text) {
        assertThatThrownBy(() -> settings("order=smtp," + text))
                .hasMessageContaining("POSTCOMMIT_MAILERS has '" + text + "'")
                .hasMessageContaining("write type=mailer");
    }

    @Test
    void the_standard_mailer_needs_a_name() {
        assertThatThrownBy(() -> MailerSettings.name("Mail dir"))
                .hasMessageContaining("POSTCOMMIT_MAILER is 'Mail dir'");
    }

    private static MailerSettings settings(String byType) {
        return new MailerSettings("smtp", MailerSettings.parse(byType), Path.of("."), Path.of("."));
    }
}
