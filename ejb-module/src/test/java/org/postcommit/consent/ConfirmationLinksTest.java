package org.postcommit.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.postcommit.api.consent.ConsentRow;
import org.postcommit.api.consent.ConsentState;
import org.postcommit.api.consent.InvalidLinkException;
import org.postcommit.config.SigningKey;
import org.postcommit.config.SigningKeys;
import org.postcommit.config.WebSettings;

class ConfirmationLinksTest {

    private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");
    private static final Instant END = NOW.plus(ConfirmationLinks.GOOD_FOR);
    private static final ConsentRow ASKED =
            new ConsentRow("ada@example.org", "news", 3, ConsentState.PENDING, "form", null, null, NOW, "shop");

    private final SigningKeys keys = new SigningKeys() {
        @Override
        public SigningKey of(String purpose) {
            return new SigningKey(purpose.getBytes(StandardCharsets.UTF_8));
        }
    };
    private final WebSettings web = new WebSettings(URI.create("https://mail.example.org/post"), List.of());

    @Test
    void a_link_says_which_consent_it_confirms_until_its_end() {
        URI link = at(NOW).to(ASKED);

        assertThat(link.toString()).startsWith("https://mail.example.org/post/confirm?t=");
        assertThat(at(END.minusSeconds(1)).read(token(link))).isEqualTo(new Key("ada@example.org", "news", 3));
        assertThatThrownBy(() -> at(END).read(token(link))).isInstanceOf(InvalidLinkException.class);
    }

    @Test
    void a_link_of_another_mail_confirms_nothing() {
        URI other = new SignedLinks(keys, web)
                .inMail("ada@example.org", "news", 3, null)
                .preferences();

        assertThatThrownBy(() -> at(NOW).read(token(other))).isInstanceOf(InvalidLinkException.class);
        assertThatThrownBy(() -> at(NOW).read(null)).isInstanceOf(InvalidLinkException.class);
    }

    private ConfirmationLinks at(Instant time) {
        return new ConfirmationLinks(keys, web, Clock.fixed(time, ZoneOffset.UTC));
    }

    private static String token(URI link) {
        return link.getQuery().substring("t=".length());
    }
}
