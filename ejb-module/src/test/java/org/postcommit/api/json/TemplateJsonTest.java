package org.postcommit.api.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postcommit.api.FieldError;
import org.postcommit.api.template.TemplateContent;
import org.postcommit.api.template.TemplateKind;
import org.postcommit.api.template.TemplateText;

class TemplateJsonTest {

    private final List<FieldError> errors = new ArrayList<>();

    @Test
    void every_field_is_read_and_written_the_same() {
        String json = "{\"kind\":\"layout\",\"type\":\"order.shipped\",\"description\":\"For all\","
                + "\"defaultLanguage\":\"de\","
                + "\"texts\":[{\"language\":\"de\",\"subject\":\"s\",\"html\":\"<p>h</p>\",\"text\":\"t\"}],"
                + "\"images\":[{\"name\":\"logo.png\",\"contentType\":\"image/png\",\"base64\":\"aGVsbG8=\"}],"
                + "\"sample\":{\"order\":{\"total\":5.00}}}";

        TemplateContent content = read(json);

        assertThat(errors).isEmpty();
        assertThat(content.kind()).isEqualTo(TemplateKind.LAYOUT);
        assertThat(content.texts()).containsExactly(new TemplateText("de", "s", "<p>h</p>", "t"));
        assertThat(content.images().get(0).content()).asString().isEqualTo("hello");
        assertThat(content.sample()).isEqualTo("{\"order\":{\"total\":5.00}}");
        assertThat(TemplateJson.write(content)).hasToString(json);
    }

    @Test
    void what_is_missing_keeps_its_default() {
        TemplateContent content = read("{}");

        assertThat(content).isEqualTo(new TemplateContent(TemplateKind.MAIL, null, null, "en", null, null, null));
        assertThat(TemplateJson.write(content)).hasToString("{\"kind\":\"mail\",\"defaultLanguage\":\"en\"}");
    }

    @Test
    void a_faulty_sample_comes_back_as_it_was() {
        var draft = new TemplateContent(null, null, null, null, null, null, "{\"order\":");

        assertThat(read(TemplateJson.write(draft).toString()).sample()).isEqualTo("{\"order\":");
        assertThat(errors).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"kind\":\"letter\"}                      | kind",
                "{\"key\":\"x\"}                            | key",
                "{\"texts\":{}}                             | texts",
                "{\"texts\":[{\"language\":7}]}             | texts[0].language",
                "{\"texts\":[{},{\"body\":\"x\"}]}          | texts[1].body",
                "{\"images\":[{\"name\":\"a.png\"}]}        | images[0].base64",
                "{\"images\":[{\"base64\":\"?\"}]}          | images[0].base64",
                "{\"sample\":[]}                            | sample",
                "{\"sample\":7}                             | sample",
            })
    void an_error_names_its_field(String json, String field) {
        read(json);

        assertThat(errors).extracting(FieldError::field).containsExactly(field);
    }

    private TemplateContent read(String json) {
        return TemplateJson.read(JsonData.object(json), errors);
    }
}
