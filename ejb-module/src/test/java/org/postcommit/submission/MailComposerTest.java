package org.postcommit.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.postcommit.api.Addressee;
import org.postcommit.api.Attachment;
import org.postcommit.api.Notification;
import org.postcommit.api.admin.MailContent;

class MailComposerTest {

    private final MailComposer composer = new MailComposer(Addressee.of("shop@example.org", "Shop"), null);

    @Test
    void what_goes_in_comes_out() {
        MailContent mail = MailReader.read(compose(toAda().subject("Grüße aus Köln 🎉")
                .text("Größe\nzweite Zeile")
                .html("<p>Größe</p>")
                .attach(new Attachment("Rechnung für Ada.pdf", "application/pdf", new byte[] {1, 2, 3}))
                .header("X-Order", "42")));

        assertThat(header(mail, "Subject")).isEqualTo("Grüße aus Köln 🎉");
        assertThat(header(mail, "Message-ID")).isEqualTo("<1@example.org>");
        assertThat(header(mail, "X-Order")).isEqualTo("42");
        assertThat(mail.text()).isEqualTo("Größe\r\nzweite Zeile");
        assertThat(mail.html()).isEqualTo("<p>Größe</p>");
        assertThat(mail.attachments()).extracting(MailContent.File::name).containsExactly("Rechnung für Ada.pdf");
    }

    @Test
    void lines_are_short_ascii_and_end_with_crlf() {
        String source = new String(
                compose(toAda().subject("ä".repeat(900))
                        .text("ö".repeat(5_000))
                        .html("<p>" + "x".repeat(5_000) + "</p>")),
                StandardCharsets.UTF_8);

        assertThat(source.chars()).allMatch(c -> c < 128);
        assertThat(source.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
        assertThat(source.lines()).allMatch(line -> line.length() <= 998);
    }

    @Test
    void only_an_address_beyond_ascii_makes_the_header_so() {
        Notification.Builder utf8 = Notification.ofType("test")
                .to(Addressee.of("grüße@bücher.example", "長".repeat(255)))
                .cc("ada@example.org")
                .subject("Grüße")
                .text("Hi");

        String source = new String(compose(utf8), StandardCharsets.UTF_8);
        String header = source.substring(0, source.indexOf("\r\n\r\n"));
        assertThat(header).contains(" <grüße@xn--bcher-kva.example>\r\nCc: ada@example.org\r\n");
        assertThat(header.replace("grüße", "").chars()).allMatch(c -> c < 128);
        assertThat(header.lines()).allMatch(line -> line.length() <= 78);
    }

    @Test
    void the_standard_sender_may_have_an_address_beyond_ascii() {
        var ours = new MailComposer(Addressee.of("grüße@example.org"), Addressee.of("antwort@bücher.example"));
        byte[] mail = ours.compose(
                toAda().subject("Hello").text("Hi").build(), "<1@example.org>", Instant.parse("2026-11-22T08:00:00Z"));

        assertThat(new String(mail, StandardCharsets.UTF_8))
                .contains("From: grüße@example.org\r\n", "Reply-To: antwort@xn--bcher-kva.example\r\n");
    }

    @Test
    void names_are_read_as_they_were_written() {
        for (String name : new String[] {
            "Ada \"the first\" Lövelace", "O'Hara, Ada (shop)", "a@b", "=?UTF-8?B?eA==?=", "tab\there", "長".repeat(255)
        }) {
            byte[] mail = compose(Notification.ofType("test")
                    .to(Addressee.of("ada@example.org", name))
                    .subject("Hello")
                    .text("Hi"));

            assertThat(new ParsedMail(mail).message().getTo().flatten())
                    .singleElement()
                    .satisfies(to -> assertThat(to.getName()).isEqualTo(name))
                    .satisfies(to -> assertThat(to.getAddress()).isEqualTo("ada@example.org"));
        }
    }

    @Test
    void hidden_recipients_stay_hidden() {
        String source = new String(
                compose(Notification.ofType("test")
                        .bcc("ada@example.org")
                        .subject("Hello")
                        .text("Hi")),
                StandardCharsets.US_ASCII);

        assertThat(source).contains("To: undisclosed-recipients:;").doesNotContain("ada@example.org");
    }

    @Test
    void the_text_is_derived_from_html_when_missing() {
        MailContent mail = MailReader.read(compose(toAda().subject("Hello")
                .html("<h1>Order</h1><p>Two <b>books</b></p><a href='https://example.org'>here</a>")));

        assertThat(mail.text()).contains("Order").contains("Two books").contains("here (https://example.org)");
    }

    private byte[] compose(Notification.Builder notification) {
        return composer.compose(notification.build(), "<1@example.org>", Instant.parse("2026-11-22T08:00:00Z"));
    }

    private static Notification.Builder toAda() {
        return Notification.ofType("test").to(Addressee.of("ada@example.org", "Ada Lövelace"));
    }

    private static String header(MailContent mail, String name) {
        return mail.headers().stream()
                .filter(header -> header.name().equals(name))
                .findFirst()
                .orElseThrow()
                .value();
    }
}
