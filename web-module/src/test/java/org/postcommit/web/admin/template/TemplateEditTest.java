package org.postcommit.web.admin.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.postcommit.api.template.TemplateContent;
import org.postcommit.api.template.TemplateImage;
import org.postcommit.api.template.TemplateKind;
import org.postcommit.api.template.TemplateText;

class TemplateEditTest {

    private static final TemplateImage LOGO = new TemplateImage("logo.png", "image/png", new byte[] {1});

    private final TemplateContent content = new TemplateContent(
            TemplateKind.MAIL,
            "welcome",
            null,
            "de",
            List.of(new TemplateText("en", "Hello", "<p>\n", null), new TemplateText("de", "Hallo", "<p>", null)),
            List.of(LOGO),
            "{}");

    private final TemplateEdit edit = new TemplateEdit(content);

    @Test
    void what_nobody_has_changed_is_as_it_was() {
        assertThat(edit.content()).isEqualTo(content);
    }

    @Test
    void it_opens_with_the_default_language() {
        assertThat(edit.getText().getLanguage()).isEqualTo("de");
    }

    @Test
    void browsers_lines_end_as_templates_do_and_an_empty_field_says_nothing() {
        edit.open(0);
        edit.getText().setHtml("<p>\r\n");
        edit.getText().setText("");
        assertThat(edit.content()).isEqualTo(content);
    }

    @Test
    void a_new_language_begins_with_what_the_open_one_says() {
        edit.add("fr");
        assertThat(edit.getText().toText()).isEqualTo(new TemplateText("fr", "Hallo", "<p>", null));
        assertThat(edit.getOpen()).isEqualTo(2);
    }

    @Test
    void another_language_takes_the_place_of_the_default_one() {
        assertThat(edit.getOtherLanguage()).isEqualTo("en");
        edit.removeOpen();
        assertThat(edit.getDefaultLanguage()).isEqualTo("en");
        assertThat(edit.getText().getLanguage()).isEqualTo("en");
    }

    @Test
    void the_last_language_stays() {
        edit.removeOpen();
        edit.removeOpen();
        assertThat(edit.content().texts()).hasSize(1);
    }

    @Test
    void an_image_takes_the_place_of_the_one_of_its_name() {
        edit.add(new TemplateImage("logo.png", "image/png", new byte[] {2}));
        assertThat(edit.images())
                .singleElement()
                .satisfies(image -> assertThat(image.content()).containsExactly(2));
        edit.removeImage("logo.png");
        assertThat(edit.images()).isEmpty();
    }
}
