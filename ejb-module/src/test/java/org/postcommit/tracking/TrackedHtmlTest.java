package org.postcommit.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postcommit.config.Seal;
import org.postcommit.config.SigningKey;

class TrackedHtmlTest {

    private static final String BASE = "https://mail.example.org/postcommit";
    private static final UUID RECIPIENT = UUID.fromString("01930d3c-8e2a-7c63-9a51-6f0c2f1d8b7e");

    private final Seal seal = new Seal(new SigningKey(new byte[] {1}));
    private final TrackedHtml tracked = new TrackedHtml(BASE, seal);

    @Test
    void a_link_leads_through_us_to_where_it_led_before() {
        String href = link("<a href=\"https://shop.example.org/a?b=c&amp;d=ü\">Shop</a>");

        assertThat(href).startsWith(BASE + "/t/c/");
        assertThat(seal.open(href.substring((BASE + "/t/c/").length())).flatMap(Track::read))
                .contains(new Track(RECIPIENT, "https://shop.example.org/a?b=c&d=%C3%BC"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://mail.example.org/postcommit/unsubscribe?t=x.y",
                "https://MAIL.example.org/postcommit/preferences?t=x.y",
                "https://mail.example.org/postcommit",
                "mailto:ada@example.org",
                "#top",
                "/relative",
                "javascript:alert(1)",
                "https://two words.example.org",
                ""
            })
    void our_own_links_and_what_is_no_web_page_stay_as_they_are(String href) {
        assertThat(link("<a href=\"" + href + "\">x</a>")).isEqualTo(href);
    }

    @Test
    void a_neighbour_is_not_us() {
        assertThat(link("<a href=\"" + BASE + "s/news\">x</a>")).startsWith(BASE + "/t/c/");
    }

    @Test
    void an_author_can_leave_a_link_out() {
        Document mail = Jsoup.parse(tracked.of("<a href=\"https://a.example\" data-untracked>x</a>", RECIPIENT));

        assertThat(mail.selectFirst("a").outerHtml()).isEqualTo("<a href=\"https://a.example\">x</a>");
    }

    @Test
    void an_image_that_nobody_sees_stands_at_the_end() {
        Document mail = Jsoup.parse(tracked.of("<!DOCTYPE html><html><body><p>Hello</p></body></html>", RECIPIENT));
        String src = mail.body().lastElementChild().attr("src");

        assertThat(src).startsWith(BASE + "/t/o/").endsWith(".gif");
        assertThat(seal.open(src.substring((BASE + "/t/o/").length(), src.length() - 4))
                        .flatMap(Track::read))
                .contains(new Track(RECIPIENT, ""));
        assertThat(mail.body().lastElementChild().attr("alt")).isEmpty();
        assertThat(mail.selectFirst("p").text()).isEqualTo("Hello");
    }

    @Test
    void an_address_that_would_be_too_long_stays_as_it_is() {
        String longest = "https://a.example/" + "x".repeat(1_500);

        assertThat(link("<a href=\"" + longest + "\">x</a>")).isEqualTo(longest);
    }

    private String link(String html) {
        return Jsoup.parse(tracked.of(html, RECIPIENT)).selectFirst("a").attr("href");
    }
}
