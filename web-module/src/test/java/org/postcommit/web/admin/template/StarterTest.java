package org.postcommit.web.admin.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postcommit.api.template.TemplateContent;
import org.postcommit.api.template.TemplateKind;
import org.postcommit.api.template.TemplateText;

class StarterTest {

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "BLANK")
    void a_starter_has_something_to_start_with(Starter starter) {
        TemplateContent content = starter.content();
        TemplateText text = content.texts().get(0);
        assertThat(content.kind()).isEqualTo(starter.getKind());
        assertThat(text.language()).isEqualTo(content.defaultLanguage());
        assertThat(text.html()).isNotBlank();
        assertThat(text.subject() == null).isEqualTo(starter.getKind() != TemplateKind.MAIL);
    }

    @Test
    void a_blank_one_has_nothing() {
        assertThat(Starter.BLANK.content().texts()).containsExactly(new TemplateText("en", null, null, null));
    }
}
