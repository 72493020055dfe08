package org.postcommit.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postcommit.template.Contents.html;
import static org.postcommit.template.Contents.mail;
import static org.postcommit.template.Contents.part;
import static org.postcommit.template.Contents.sampled;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postcommit.api.FieldError;
import org.postcommit.api.template.TemplateContent;
import org.postcommit.api.template.TemplateImage;
import org.postcommit.api.template.TemplateKind;
import org.postcommit.api.template.TemplateText;

class TemplateCheckTest {

    @Test
    void a_sound_template_has_no_faults() {
        assertThat(faults(sampled("<p>{{ order.number }} for {{ recipient.name }}</p>", "{\"order\":{\"number\":42}}")))
                .isEmpty();
    }

    @Test
    void an_unknown_name_is_named_with_its_line() {
        assertThat(faults(sampled("<p>\n{{ order.nubmer }}</p>", "{\"order\":{\"number\":42}}")))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.field()).isEqualTo("texts[0].html");
                    assertThat(fault.message())
                            .contains("line 2")
                            .contains("'nubmer'")
                            .contains("sample");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<iframe src=https://example.org></iframe>",
                "<img src=x onerror=alert(1)>",
                "<a href='javascript:alert(1)'>x</a>",
                "<meta http-equiv=refresh content='0;url=https://example.org'>",
                "<object data=x></object>",
            })
    void html_that_mail_readers_refuse_is_refused(String source) {
        assertThat(fields(faults(html(source)))).containsOnly("texts[0].html");
    }

    @Test
    void everything_that_is_wrong_is_named_at_once() {
        TemplateContent content = new TemplateContent(
                TemplateKind.MAIL,
                "a\nb",
                null,
                "deutsch!",
                List.of(new TemplateText("en", "s", "x", null), new TemplateText("EN", "s", "x", null)),
                List.of(new TemplateImage("../x.png", "image/svg+xml", new byte[0])),
                "[1]");
        assertThat(fields(new TemplateCheck().draft("Not A Key", content)))
                .containsExactlyInAnyOrder(
                        "key",
                        "type",
                        "defaultLanguage",
                        "texts[1].language",
                        "images[0].name",
                        "images[0].contentType",
                        "images[0].content",
                        "sample");
    }

    @Test
    void a_mail_needs_a_subject_and_a_body() {
        assertThat(fields(faults(mail(new TemplateText("en", null, null, " ")))))
                .contains("texts[0].subject", "texts[0].html");
    }

    @Test
    void what_leads_back_to_itself_is_refused() {
        TemplateContent one = part(TemplateKind.PARTIAL, new TemplateText("en", null, "{% include \"two\" %}", null));
        TemplateContent two = part(TemplateKind.PARTIAL, new TemplateText("en", null, "{% include \"one\" %}", null));
        assertThat(new TemplateCheck().finished("one", one, new Library(Map.of("one", one, "two", two))))
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).contains("lead back to themselves"));
    }

    @Test
    void a_layout_that_would_break_a_template_is_refused() {
        TemplateContent user = html("{% extends \"layout\" %}");
        TemplateContent layout = part(TemplateKind.LAYOUT, new TemplateText("en", null, "{{ company.name }}", null));
        assertThat(new TemplateCheck().finished("layout", layout, new Library(Map.of("layout", layout, "user", user))))
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).contains("break the template 'user'"));
    }

    @Test
    void a_missing_partial_is_named() {
        assertThat(faults(html("{% include \"footer\" %}")))
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).contains("There is no template 'footer'"));
    }

    private static List<FieldError> faults(TemplateContent content) {
        return new TemplateCheck().finished("it", content, new Library(Map.of("it", content)));
    }

    private static List<String> fields(List<FieldError> faults) {
        return faults.stream().map(FieldError::field).toList();
    }
}
