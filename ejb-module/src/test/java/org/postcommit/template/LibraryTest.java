package org.postcommit.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.postcommit.template.Contents.body;
import static org.postcommit.template.Contents.html;
import static org.postcommit.template.Contents.mail;
import static org.postcommit.template.Contents.part;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postcommit.api.template.RenderedMail;
import org.postcommit.api.template.TemplateContent;
import org.postcommit.api.template.TemplateKind;
import org.postcommit.api.template.TemplateText;

class LibraryTest {

    private static final Map<String, Object> ORDER =
            Map.of("number", 42L, "lines", List.of(Map.of("name", "Tea"), Map.of("name", "Cup")));

    @Test
    void values_conditions_and_loops() {
        assertThat(body(
                        "{{ order.number }}: {% for line in order.lines %}{{ loop.index }} {{ line.name }};{% endfor %}"
                                + "{% if order.number > 41 %}!{% endif %}",
                        Map.of("order", ORDER)))
                .isEqualTo("42: 0 Tea;1 Cup;!");
    }

    @Test
    void values_are_escaped_in_html_and_only_there() {
        var library = new Library(Map.of("it", mail(new TemplateText("en", "{{ a }}", "<b>{{ a }}</b>", "{{ a }}"))));
        RenderedMail mail = library.render("it", "en", (String) null, Map.of("a", "<script>1</script> & \"x\""));
        assertThat(mail.html()).contains("<b>&lt;script&gt;1&lt;/script&gt; &amp; \"x\"</b>");
        assertThat(mail.subject()).isEqualTo("<script>1</script> & \"x\"");
        assertThat(mail.text()).isEqualTo("<script>1</script> & \"x\"");
    }

    @Test
    void a_subject_stays_one_line_whatever_the_data() {
        var library = new Library(Map.of("it", mail(new TemplateText("en", "{{ a }}", null, "x"))));
        assertThat(library.render("it", "en", (String) null, Map.of("a", "one\r\nBcc: eve@example.org"))
                        .subject())
                .isEqualTo("one Bcc: eve@example.org");
    }

    @Test
    void the_text_is_derived_when_there_is_none() {
        assertThat(Contents.rendered("<p>Hello</p><ul><li>Tea</li></ul>", Map.of())
                        .text())
                .isEqualTo("Hello\n\n- Tea");
    }

    @ParameterizedTest
    @CsvSource({
        "de-AT, de",
        "de, de",
        "pt-BR, pt-BR",
        "pt, en",
        "zh-Hant-TW, en",
        ", en",
        "EN-gb, en",
    })
    void the_closest_language_is_taken(String wanted, String taken) {
        TemplateContent content = mail(text("de"), text("pt-BR"), text("en"));
        assertThat(new Library(Map.of("it", content)).language("it", wanted)).isEqualTo(taken);
    }

    @Test
    void a_template_without_the_default_language_is_sent_in_what_it_has() {
        assertThat(new Library(Map.of("it", mail(text("ja")))).language("it", "fr"))
                .isEqualTo("ja");
    }

    private static TemplateText text(String language) {
        return new TemplateText(language, language, null, language);
    }

    @Test
    void layouts_and_partials_speak_the_language_of_the_mail() {
        var library = new Library(Map.of(
                "it",
                mail(
                        new TemplateText("de", "s", page("Hallo"), null),
                        new TemplateText("en", "s", page("Hello"), null)),
                "layout",
                part(
                        TemplateKind.LAYOUT,
                        new TemplateText(
                                "en",
                                null,
                                "<h1>{% block content %}{% endblock %}</h1>{% include \"footer\" %}",
                                null)),
                "footer",
                part(
                        TemplateKind.PARTIAL,
                        new TemplateText("de", null, "Tschüs", null),
                        new TemplateText("en", null, "Bye", null))));
        assertThat(library.render("it", "de", (String) null, Map.of()).html()).contains("<h1>Hallo</h1>Tschüs");
        assertThat(library.render("it", "en", (String) null, Map.of()).html()).contains("<h1>Hello</h1>Bye");
        assertThat(library.usersOf("footer")).containsExactly("it", "layout");
    }

    private static String page(String content) {
        return "{% extends \"layout\" %}{% block content %}" + content + "{% endblock %}";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de    | Europe/Berlin | 1.234,50 € | 12,5 % | 01.12.2026 | 1. Dezember 2026 | 09:30 | 1.234,5",
                "en-US | America/New_York | €1,234.50 | 12.5% | Dec 1, 2026 | December 1, 2026 | 3:30 AM | 1,234.5",
            })
    void numbers_money_and_times_are_written_as_the_reader_does(
            String language,
            String zone,
            String money,
            String percent,
            String date,
            String longDate,
            String time,
            String number) {
        var source =
                "{{ n | money(\"EUR\") }}|{{ p | percent(1) }}|{{ at | date }}|{{ at | date(\"long\") }}|{{ at | time }}"
                        + "|{{ n | number }}";
        var library = new Library(Map.of("it", mail(new TemplateText(language, "s", null, source))));
        String text = library.render(
                        "it", language, zone, Map.of("n", 1234.5, "p", 0.125, "at", "2026-12-01T08:30:00Z"))
                .text();
        assertThat(text.replaceAll("[\\u00a0\\u202f]", " ").split("\\|"))
                .containsExactly(money, percent, date, longDate, time, number);
    }

    @Test
    void a_value_that_is_not_there_is_named() {
        assertThatThrownBy(() -> body("<p>\n{{ order.nubmer }}", Map.of("order", ORDER)))
                .isInstanceOf(TemplateFault.class)
                .hasMessageContaining("line 2")
                .hasMessageContaining("there is no value 'nubmer'");
        assertThat(body("{{ order.nubmer | default(\"none\") }}", Map.of("order", ORDER)))
                .isEqualTo("none");
    }

    @Test
    void a_value_that_is_null_is_nothing() {
        assertThat(body("[{{ a }}][{{ a | date }}]", Collections.singletonMap("a", null)))
                .isEqualTo("[][]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ order.getClass() }}",
                "{{ order.class }}",
                "{{ order.size() }}",
                "{{ \"\".getClass().forName(\"java.lang.Runtime\") }}",
                "{{ order.number.class.name }}",
                "{{ beans }}",
                "{{ order | raw }}",
                "{{ range(1, 1000000000) }}",
                "{% for i in 1..1000000000 %}{% endfor %}",
                "{% for i in [1, 2, 3] %}{% endfor %}",
                "{% set x = order %}",
                "{% include order.number %}",
                "{% include \"../../etc/passwd\" %}",
                "{% include \"/etc/passwd\" %}",
                "{% include \"it\" %}",
                "{% import \"it\" %}",
                "{% macro m() %}{% endmacro %}",
                "{% autoescape false %}{% endautoescape %}",
                "{% parallel %}{% endparallel %}",
                "{% cache \"x\" %}{% endcache %}",
                "{% from \"it\" import x %}",
                "{{ i18n(\"messages\", \"x\") }}",
                "{{ \"a\" | replace({\"a\": \"aaaaaaaa\"}) }}",
                "{{ order | date }}",
                "{{ 1 | number(",
                "{% if %}",
                "{{ x }}",
                "{{ order.number ~ order.number }}",
                "{{ \"a\" + \"b\" }}",
                "{{ 1 | number(2000000000) }}",
                "{% include \"it|en|text\" %}",
                "{{ order.name | join(\"x\") }}",
            })
    void what_is_not_allowed_is_refused(String source) {
        assertThatThrownBy(() -> body(source, Map.of("order", ORDER)))
                .as(source)
                .isInstanceOf(TemplateFault.class);
    }

    @Test
    void endless_work_ends() {
        List<Integer> many = IntStream.range(0, 1_000).boxed().toList();
        assertThatThrownBy(() -> body(
                        "{% for a in many %}{% for b in many %}{% for c in many %}{% endfor %}{% endfor %}{% endfor %}",
                        Map.of("many", many)))
                .hasMessageContaining("loops go round more than 20000 times");
        assertThatThrownBy(() -> body(
                        "{% for a in many %}{{ long }}{% endfor %}", Map.of("many", many, "long", "x".repeat(10_000))))
                .hasMessageContaining("longer than 2000000 characters");
        assertThatThrownBy(() -> body("{{ n | number }}", Map.of("n", "1e999999999")))
                .hasMessageContaining("is no number");
    }

    @Test
    void short_texts_do_not_become_long_ones() {
        List<String> many = java.util.Collections.nCopies(1_000, "y".repeat(200));
        assertThatThrownBy(() -> body("{{ many | join(many | join(\"z\")) | length }}", Map.of("many", many)))
                .hasMessageContaining("join would make more than");
        var doubling = new StringBuilder("{% block b0 %}x{% endblock %}");
        for (int i = 1; i < 30; i++) {
            doubling.append("{% if false %}{% block b" + i + " %}{{ block(\"b" + (i - 1) + "\") }}{{ block(\"b"
                    + (i - 1) + "\") }}{% endblock %}{% endif %}");
        }
        assertThatThrownBy(() -> body(doubling + "{{ block(\"b29\") | length }}", Map.of()))
                .hasMessageContaining("too much work");
    }

    @Test
    void a_line_break_behind_a_value_stays_and_behind_a_tag_goes() {
        String source = "Hello {{ name }}\nYour order:\n{% for line in lines %}\n- {{ line.name }}\n{% endfor %}\nBye";
        var library = new Library(Map.of("it", mail(new TemplateText("en", "s", null, source))));
        assertThat(library.render(
                                "it",
                                "en",
                                (String) null,
                                Map.of("name", "Ada", "lines", List.of(Map.of("name", "Tea"), Map.of("name", "Cup"))))
                        .text())
                .isEqualTo("Hello Ada\nYour order:\n- Tea\n- Cup\nBye");
    }

    @Test
    void a_subject_made_too_long_by_data_is_refused() {
        var library = new Library(Map.of("it", mail(new TemplateText("en", "{{ a }}", null, "x"))));
        assertThatThrownBy(() -> library.render("it", "en", (String) null, Map.of("a", "x".repeat(5_000))))
                .isInstanceOf(TemplateFault.class);
        assertThat(library.render("it", "en", (String) null, Map.of("a", "a\u0000b"))
                        .subject())
                .isEqualTo("a\uFFFDb");
    }

    @Test
    void numbers_and_dates_are_those_of_the_reader_s_region() {
        var library = new Library(Map.of("it", mail(new TemplateText("en", "s", null, "{{ at | date }}"))));
        var template = new PublishedTemplate(library, "it");
        var british = new org.postcommit.api.Addressee("ada@example.org", null, "en-GB");
        assertThat(template.render(british, Map.of("at", "2026-12-01")).text()).isEqualTo("1 Dec 2026");
        var french = new org.postcommit.api.Addressee("ada@example.org", null, "fr");
        assertThat(template.render(french, Map.of("at", "2026-12-01")).text()).isEqualTo("Dec 1, 2026");
    }

    @Test
    void what_data_could_run_is_disarmed() {
        assertThat(body("<a href=\"{{ u }}\">x</a>", Map.of("u", "java\nscript:alert(1)")))
                .isEqualTo("<a>x</a>");
        assertThat(body("<a href=\"{{ u }}\">x</a>", Map.of("u", "https://example.org/?a=1&b=2")))
                .isEqualTo("<a href=\"https://example.org/?a=1&amp;b=2\">x</a>");
        assertThat(body("<img src=x onerror=1 alt='{{ u }}'>", Map.of("u", "'><script>")))
                .doesNotContain("<script>")
                .doesNotContain("onerror");
        assertThat(body("<a title={{ n }}>x</a>{{ n | escape(\"js\") }}", Map.of("n", "x onclick=alert(1) <b>")))
                .doesNotContain("onclick=\"")
                .doesNotContain("<b>");
    }

    @Test
    void styles_are_written_at_their_elements() {
        String html = Contents.rendered(
                        "<style>p { color: red; margin: 0 } .big { color: blue } p#one { color: green !important }"
                                + " a:hover { color: pink } @media (max-width: 400px) { p { margin: 4px } }</style>"
                                + "<p class=big>a</p><p id=one style=\"color: black\">b</p>",
                        Map.of())
                .html();
        assertThat(html).contains("<p class=\"big\" style=\"margin: 0; color: blue\">a</p>");
        assertThat(html).contains("<p id=\"one\" style=\"margin: 0; color: green\">b</p>");
        assertThat(html).contains("a:hover").contains("@media").doesNotContain(".big {");
    }

    @Test
    void a_template_is_personal_when_anything_it_is_made_of_names_the_recipient() {
        var library = new Library(Map.of(
                "one", html("{% include \"greeting\" %}"),
                "greeting", part(TemplateKind.PARTIAL, new TemplateText("en", null, "Dear {{ recipient.name }}", null)),
                "two", html("Hello")));
        assertThat(library.isPersonal("one")).isTrue();
        assertThat(library.isPersonal("two")).isFalse();
    }
}
