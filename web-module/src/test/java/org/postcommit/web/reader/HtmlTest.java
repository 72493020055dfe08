package org.postcommit.web.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.postcommit.api.consent.ReaderChoice;
import org.postcommit.api.consent.ReaderPreferences;

class HtmlTest {

    private final Html html = new Html(Words.in("de"));

    @Test
    void a_page_speaks_the_readers_language() {
        assertThat(html.notice("invalid"))
                .contains("<html lang=\"de\">")
                .contains("<h1>Dieser Link funktioniert nicht</h1>");
    }

    @Test
    void a_page_below_the_others_finds_its_looks() {
        assertThat(html.notice("invalid")).contains("href=\"resources/postcommit/reader.css\"");
        assertThat(new Html(Words.in("de"), ClickedServlet.root("/t/c/link")).notice("invalid"))
                .contains("href=\"../../resources/postcommit/reader.css\"");
        assertThat(ClickedServlet.root("/t/c")).isEqualTo("../");
        assertThat(ClickedServlet.root("/t/c/a/b")).isEqualTo("../../../");
    }

    @Test
    void what_is_not_ours_is_escaped() {
        var reader = reader(new ReaderChoice("news", 0, "<b>News</b>", "\"Q&A\"", true, true));

        assertThat(html.preferences(reader, "link", false))
                .contains("&lt;b&gt;News&lt;/b&gt;")
                .contains("&quot;Q&amp;A&quot;")
                .contains("&lt;ada&gt;@example.org")
                .doesNotContain("<b>");
    }

    @Test
    void shops_are_named_where_there_are_several() {
        var all = new ReaderChoice("news", 0, "News", null, false, true);
        var third = new ReaderChoice("news", 3, "News", null, true, false);

        assertThat(html.preferences(reader(all), "link", false)).doesNotContain("Alle Shops");
        assertThat(html.preferences(reader(all, third), "link", false))
                .contains("Alle Shops")
                .contains("Shop 3")
                .contains("value=\"news/3\" checked>")
                .contains("value=\"news/0\">");
    }

    private static ReaderPreferences reader(ReaderChoice... choices) {
        return new ReaderPreferences("<ada>@example.org", null, false, List.of(choices));
    }
}
