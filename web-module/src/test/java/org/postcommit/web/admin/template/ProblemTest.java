package org.postcommit.web.admin.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.postcommit.api.FieldError;

class ProblemTest {

    private static final List<TextEdit> TEXTS = List.of(new TextEdit("en"), new TextEdit("de"));

    @Test
    void a_fault_in_a_text_is_found_in_its_language_part_and_line() {
        Problem problem = problem("texts[1].html", "line 12 of welcome de html: there is no value 'x'");
        assertThat(problem).isEqualTo(new Problem("texts[1].html", 1, "de", "html", 12, "there is no value 'x'"));
        assertThat(problem.label()).isEqualTo("HTML, line 12");
    }

    @Test
    void a_line_of_another_template_is_no_place_in_this_one() {
        Problem problem = problem("texts[0].text", "line 3 of footer en text: there is no value 'x'");
        assertThat(problem.line()).isZero();
        assertThat(problem.message()).isEqualTo("line 3 of footer en text: there is no value 'x'");
        assertThat(problem.label()).isEqualTo("Text");
    }

    @Test
    void what_is_in_no_text_has_its_place_too() {
        assertThat(problem("sample", "is no JSON").part()).isEqualTo("sample");
        assertThat(problem("data", "is no JSON").part()).isEqualTo("sample");
        assertThat(problem("images[0].name", "is there twice").part()).isEqualTo("images");
        assertThat(problem("html", "is wrong").part()).isEqualTo("html");
        assertThat(problem("type", "has to be one line").label()).isEqualTo("type");
        assertThat(problem("texts", "are empty").text()).isEqualTo(-1);
        assertThat(problem("texts[7].html", "is wrong").text()).isEqualTo(-1);
    }

    private static Problem problem(String field, String message) {
        return Problem.of(new FieldError(field, message), "welcome", TEXTS);
    }
}
