package org.postcommit.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.postcommit.api.consent.InvalidLinkException;
import org.postcommit.config.Seal;
import org.postcommit.config.SigningKey;
import org.postcommit.config.SigningKeys;
import org.postcommit.config.WebSettings;

class SignedLinksTest {

    private static final UUID CAMPAIGN = UUID.randomUUID();

    private final SigningKeys keys = new SigningKeys() {
        @Override
        public SigningKey of(String purpose) {
            return new SigningKey(purpose.getBytes(StandardCharsets.UTF_8));
        }
    };
    private final SignedLinks links =
            new SignedLinks(keys, new WebSettings(URI.create("https://mail.example.org/post"), List.of()));

    @Test
    void a_mail_program_is_told_where_and_how_to_unsubscribe() {
        var headers = links.inMail("Ada@example.org", "news", 3, CAMPAIGN).headers();

        assertThat(headers).containsEntry("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        assertThat(headers.get("List-Unsubscribe"))
                .matches("<https://mail\\.example\\.org/post/unsubscribe\\?t=[A-Za-z0-9_.-]+>");
    }

    @Test
    void a_link_says_whose_it_is() {
        URI link = links.inMail("Ada@example.org", "News", 3, CAMPAIGN).preferences();

        assertThat(link.toString()).startsWith("https://mail.example.org/post/preferences?t=");
        assertThat(links.read(token(link))).isEqualTo(new ReaderLink(new Key("ada@example.org", "news", 3), CAMPAIGN));
        assertThat(links.read(
                        token(links.inMail("ada@example.org", "news", 0, null).preferences())))
                .isEqualTo(new ReaderLink(new Key("ada@example.org", "news", 0), null));
    }

    @Test
    void nobody_s_link_says_nothing() {
        assertThat(links.nobodysPreferences()).hasToString("https://mail.example.org/post/preferences");
    }

    @Test
    void a_link_finds_the_consents_of_a_domain_that_is_not_ascii() {
        var ada = new ReaderLink(new Key("ada@xn--mnchen-3ya.example", "news", 3), CAMPAIGN);
        String sentBefore = links.token(new ReaderLink(new Key("ada@münchen.example", "news", 3), CAMPAIGN));

        URI link = links.inMail("ada@münchen.example", "news", 3, CAMPAIGN).preferences();
        assertThat(links.read(token(link))).isEqualTo(ada);
        assertThat(links.read(sentBefore)).isEqualTo(ada);
    }

    @Test
    void a_link_that_was_made_for_something_else_is_none() {
        String other = new Seal(keys.of("consent-confirmation")).close("news\n3\nada@example.org\n");

        assertThatThrownBy(() -> links.read(other)).isInstanceOf(InvalidLinkException.class);
        assertThatThrownBy(() -> links.read(null)).isInstanceOf(InvalidLinkException.class);
    }

    /** Mails lie around for years; what was once sent has to go on working. */
    @Test
    void old_links_work() {
        String old = "bmV3cwozCmFkYUBleGFtcGxlLm9yZwo.";

        assertThat(links.token(new ReaderLink(new Key("ada@example.org", "news", 3), null)))
                .startsWith(old);
    }

    private static String token(URI link) {
        return link.getQuery().substring("t=".length());
    }
}
