package org.postcommit.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/hooks/mail",
                "http://example.org:8081/?a=b",
                "HTTPS://example.org",
                "https://[2001:db8::1]/x"
            })
    void http_and_https_lead_somewhere(String url) {
        assertThat(Destination.parse(url).url()).hasToString(url);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "file:///etc/passwd|https://",
                "ftp://example.org/|https://",
                "//example.org/|https://",
                "https:example.org|host",
                "https://|no URL",
                "https:///path|host",
                "https://exa mple.org/|no URL",
                "https://ada:secret@example.org/|user",
                "https://example.org/#x|fragment",
                "https://example.org:99999/|port",
                "' '|missing"
            })
    void other_urls_are_refused_with_the_cure(String url, String why) {
        assertThatThrownBy(() -> Destination.parse(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "172.16.5.5",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "192.0.0.8",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fd00::1",
                "ff02::1",
                "::ffff:127.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::"
            })
    void addresses_of_a_network_of_ones_own_are_not_public(String address) throws UnknownHostException {
        assertThat(PublicAddress.is(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.216.34", "8.8.8.8", "172.32.0.1", "100.128.0.1", "2606:2800:220:1::1"})
    void others_are(String address) throws UnknownHostException {
        assertThat(PublicAddress.is(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void an_internal_address_is_objected_to_unless_allowed() {
        Destination here = Destination.parse("http://127.0.0.1:8080/hook");

        assertThat(here.objection(true)).isEmpty();
        assertThat(here.objection(false))
                .hasValueSatisfying(it -> assertThat(it).contains("POSTCOMMIT_WEBHOOK_INTERNAL"));
        assertThat(Destination.parse("http://[::1]/").objection(false)).isPresent();
    }
}
