package org.postcommit.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postcommit.config.SettingsTest.config;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebSettingsTest {

    @Test
    void readers_reach_a_server_of_ones_own_unless_told_otherwise() {
        assertThat(WebSettings.read(config(Map.of())).baseUrl()).hasToString("http://localhost:8080/postcommit");
    }

    @Test
    void pages_follow_the_address() {
        WebSettings settings = read("https://mail.example.org/post/");

        assertThat(settings.faults()).isEmpty();
        assertThat(settings.page("/preferences?t=1")).hasToString("https://mail.example.org/post/preferences?t=1");
        assertThat(read("https://mail.example.org").page("/unsubscribe"))
                .hasToString("https://mail.example.org/unsubscribe");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mail.example.org",
                "/postcommit",
                "ftp://mail.example.org",
                "https:///postcommit",
                "https://ada@mail.example.org",
                "https://mail.example.org/?a=b",
                "https://mail.example.org/#top",
                "https://mail.example.org/a/../b",
                "https://bücher.example",
                "https://mail example.org"
            })
    void anything_else_is_a_fault_with_its_cure(String url) {
        assertThat(read(url).faults())
                .singleElement()
                .asString()
                .startsWith("POSTCOMMIT_BASE_URL is '" + url + "': give the address");
    }

    private static WebSettings read(String url) {
        return WebSettings.read(config(Map.of("postcommit.base.url", url)));
    }
}
