package org.postcommit.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postcommit.api.Addressee;
import org.postcommit.api.Attachment;
import org.postcommit.api.Notification;

class MailBodyTest {

    private static final Attachment PDF = new Attachment("a.pdf", "application/pdf", new byte[] {1, 2, 3});
    private static final Attachment LOGO = new Attachment("logo.png", "image/png", new byte[] {4}, "logo");
    private static final Attachment INVITATION =
            new Attachment("i.ics", "text/calendar; name=i.ics; method=REQUEST", "BEGIN:VCALENDAR\n".getBytes());

    private final MailComposer composer = new MailComposer(Addressee.of("shop@example.org", "Shop"), null);

    @Test
    void there_are_as_many_levels_as_needed_and_no_more() {
        assertThat(paths(text())).containsExactly("text/plain");
        assertThat(paths(html())).containsExactly("alternative/text/plain", "alternative/text/html");
        assertThat(paths(text().attach(PDF))).containsExactly("mixed/text/plain", "mixed/application/pdf");
        assertThat(paths(html().attach(LOGO)))
                .containsExactly(
                        "related/alternative/text/plain", "related/alternative/text/html", "related/image/png");
        assertThat(paths(text().attach(INVITATION)))
                .containsExactly(
                        "mixed/alternative/text/plain", "mixed/alternative/text/calendar", "mixed/text/calendar");
        assertThat(paths(html().attach(PDF).attach(LOGO).attach(INVITATION)))
                .containsExactly(
                        "mixed/related/alternative/text/plain",
                        "mixed/related/alternative/text/html",
                        "mixed/related/alternative/text/calendar",
                        "mixed/related/image/png",
                        "mixed/application/pdf",
                        "mixed/text/calendar");
    }

    @Test
    void an_image_is_inside_the_html_under_its_id() {
        ParsedMail mail = parse(html().attach(LOGO));

        assertThat(mail.message().getHeader().getField("Content-Type").getBody())
                .startsWith("multipart/related; type=\"multipart/alternative\";");
        assertThat(mail.parts().get(2).header("Content-ID")).isEqualTo("<logo>");
        assertThat(mail.parts().get(2).header("Content-Disposition")).startsWith("inline;");
        assertThat(mail.parts().get(2).content()).containsExactly(4);
    }

    @Test
    void an_image_without_html_is_a_file() {
        assertThat(paths(text().attach(LOGO))).containsExactly("mixed/text/plain", "mixed/image/png");
    }

    @Test
    void an_invitation_is_offered_in_place_of_the_text_and_stays_a_file() {
        ParsedMail mail = parse(text().attach(INVITATION));

        assertThat(mail.parts().get(1).header("Content-Type"))
                .contains("method=REQUEST")
                .contains("charset=UTF-8")
                .doesNotContain("name=");
        assertThat(mail.parts().get(1).entity().getDispositionType()).isNull();
        assertThat(mail.parts().get(2).entity().getFilename()).isEqualTo("i.ics");
        assertThat(mail.parts())
                .filteredOn(part -> part.path().endsWith("calendar"))
                .allSatisfy(part -> assertThat(part.content()).asString().isEqualTo("BEGIN:VCALENDAR\n"));
    }

    @Test
    void a_calendar_without_a_method_is_a_file_like_others() {
        assertThat(paths(text().attach(new Attachment("i.ics", "text/calendar", new byte[0]))))
                .containsExactly("mixed/text/plain", "mixed/text/calendar");
    }

    @ParameterizedTest
    @EnumSource
    void every_language_comes_out_as_it_went_in(Languages language) {
        ParsedMail mail = parse(language.notification());

        assertThat(mail.message().getSubject()).isEqualTo(language.subject);
        assertThat(mail.message().getTo().flatten().get(0).getName()).isEqualTo(language.name);
        assertThat(content(mail, 0)).isEqualTo(language.text());
        assertThat(content(mail, 1)).isEqualTo(language.html());
        assertThat(mail.parts().get(2).content()).isEqualTo(language.invitation());
        assertThat(mail.parts().get(3).content()).isEqualTo(Languages.IMAGE);
        assertThat(mail.parts().get(4).content()).isEqualTo(language.pdf());
        assertThat(mail.parts().get(4).entity().getFilename()).isEqualTo(language.file);
        assertThat(mail.parts().get(5).content()).isEqualTo(language.invitation());
    }

    @ParameterizedTest
    @EnumSource
    void every_line_is_short_ascii_and_ends_with_crlf(Languages language) {
        String source = new String(compose(language.notification()), StandardCharsets.ISO_8859_1);

        assertThat(source.chars()).allMatch(c -> c < 128);
        assertThat(source.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
        assertThat(source.split("\r\n")).allMatch(line -> line.length() <= 78);
    }

    @Test
    void the_longest_name_of_a_file_fits() {
        String name = "長".repeat(251) + ".pdf";
        byte[] mail = compose(text().attach(new Attachment(name, "application/pdf", new byte[0])));

        assertThat(new String(mail, StandardCharsets.ISO_8859_1).split("\r\n")).allMatch(line -> line.length() <= 998);
        assertThat(new ParsedMail(mail).parts().get(1).entity().getFilename()).isEqualTo(name);
    }

    private static String content(ParsedMail mail, int part) {
        return new String(mail.parts().get(part).content(), StandardCharsets.UTF_8);
    }

    private java.util.List<String> paths(Notification.Builder notification) {
        return parse(notification).paths();
    }

    private ParsedMail parse(Notification.Builder notification) {
        return new ParsedMail(compose(notification));
    }

    private byte[] compose(Notification.Builder notification) {
        return composer.compose(notification.build(), "<1@example.org>", Instant.parse("2026-11-22T08:00:00Z"));
    }

    private static Notification.Builder text() {
        return Notification.ofType("test")
                .to("ada@example.org")
                .subject("Hello")
                .text("Hi");
    }

    private static Notification.Builder html() {
        return Notification.ofType("test")
                .to("ada@example.org")
                .subject("Hello")
                .html("<p>Hi</p>");
    }
}
