package org.postcommit.web.admin.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.postcommit.api.template.TemplateContent;
import org.postcommit.api.template.TemplateImage;
import org.postcommit.api.template.TemplateKind;
import org.postcommit.api.template.TemplateText;

class ChangedPartTest {

    @Test
    void the_same_content_has_no_changed_part() {
        assertThat(ChangedPart.between(content("en", "a"), content("en", "a"))).isEmpty();
    }

    @Test
    void parts_are_named_by_language() {
        var left = new TemplateContent(
                TemplateKind.MAIL,
                null,
                null,
                "en",
                List.of(text("en", "Hello", "<p>"), text("fr", "Salut", "<p>")),
                List.of(image(1)),
                "{}");
        var right = new TemplateContent(
                TemplateKind.MAIL,
                "welcome",
                null,
                "en",
                List.of(text("en", "Hi", "<p>"), text("de", "Hallo", null)),
                List.of(image(2)),
                "{\"a\": 1}");
        assertThat(ChangedPart.between(left, right))
                .extracting(ChangedPart::language, ChangedPart::part)
                .containsExactly(
                        tuple("en", "Subject"),
                        tuple("fr", "Subject"),
                        tuple("fr", "HTML"),
                        tuple("de", "Subject"),
                        tuple(null, "Sample data"),
                        tuple(null, "Images"),
                        tuple(null, "Settings"));
    }

    private static TemplateContent content(String language, String html) {
        return new TemplateContent(
                TemplateKind.MAIL, null, null, language, List.of(text(language, "s", html)), List.of(image(1)), null);
    }

    private static TemplateText text(String language, String subject, String html) {
        return new TemplateText(language, subject, html, null);
    }

    /** Another picture of the same size. */
    private static TemplateImage image(int pixel) {
        return new TemplateImage("logo.png", "image/png", new byte[] {(byte) pixel});
    }
}
