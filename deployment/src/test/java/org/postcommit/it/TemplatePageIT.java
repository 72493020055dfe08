package org.postcommit.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.postcommit.it.Eventually.eventually;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postcommit.it.server.Setup;
import org.postcommit.it.server.Station;
import org.postcommit.it.server.Users;

/** One template in the admin pages: written, looked at, tested, published, compared. */
class TemplatePageIT {

    private static final byte[] PIXEL =
            Base64.getDecoder().decode("R0lGODlhAQABAIAAAP///wAAACH5BAEAAAAALAAAAAABAAEAAAICRAEAOw==");

    private Post post;
    private AdminVisit visit;
    private Page page;
    private TemplateEditor editor;

    @BeforeEach
    void visit() {
        post = new Post(Station.of(Setup.postgresql()));
        post.station().update("delete from template");
        visit = new AdminVisit(post.station());
        page = visit.open(Users.ADMIN, "templates.xhtml");
        editor = new TemplateEditor(page);
    }

    @AfterEach
    void leave() {
        visit.close();
        post.station().update("delete from template");
    }

    @Test
    void an_admin_writes_a_template_in_two_languages_and_publishes_it() {
        assertThat(page.locator("#main")).containsText("No templates yet");
        editor.create("welcome", "A short letter");
        assertThat(editor.preview().locator("h1")).hasText("Welcome, Ada Lovelace");

        editor.write("<p>Hello {{ compnay }}</p>");
        assertThat(page.locator(".problems li")).containsText("HTML, line 1");
        assertThat(page.locator(".problems li")).containsText("there is no value 'compnay'");
        assertThat(page.locator(".code-lines .wrong")).hasCount(1);
        editor.write("<h1>Hello {{ company }}</h1>");
        assertThat(page.locator(".problems")).containsText("Nothing is wrong");
        assertThat(editor.preview().locator("h1")).hasText("Hello Example Ltd");

        editor.addLanguage("ar");
        page.fill("[id='edit:subject']", "أهلا {{ company }}");
        editor.write("<h1 dir=\"rtl\">أهلا {{ company }}</h1>");
        assertThat(editor.preview().locator("h1")).hasText("أهلا Example Ltd");
        assertThat(page.locator(".shown-subject strong")).hasText("أهلا Example Ltd");
        page.fill("[id='edit:reader-language']", "en-GB");
        assertThat(editor.preview().locator("h1")).hasText("Hello Example Ltd");

        editor.press("publish");
        page.click("[id='ask-publish:yes']");
        assertThat(page.locator(".template-head .badge")).hasText("Published 1");
        assertThat(page.locator(".message")).hasText("Version 1 is published.");
        page.reload();
        assertThat(page.locator(".language")).hasCount(2);
        page.locator(".language", new Page.LocatorOptions().setHasText("Arabic"))
                .click();
        assertThat(page.locator(TemplateEditor.HTML)).hasValue("<h1 dir=\"rtl\">أهلا {{ company }}</h1>");
        Assertions.assertThat(visit.errors()).isEmpty();
    }

    @Test
    void what_is_wrong_keeps_it_from_being_published_and_is_one_click_away() {
        editor.create("welcome", "A short letter");
        editor.addLanguage("de");
        editor.write("<p>\n{{ nobody }}");
        assertThat(page.locator(".problems li")).hasCount(1);
        page.locator(".language").first().click();
        assertThat(page.locator(TemplateEditor.HTML)).hasValue(Pattern.compile("<style>"));
        editor.press("publish");
        assertThat(page.locator("#publish-dialog")).containsText("It cannot be published yet");
        page.keyboard().press("Escape");

        page.locator(".problems a").click();
        assertThat(page.locator(TemplateEditor.HTML)).hasValue("<p>\n{{ nobody }}");
        assertThat(page.locator(TemplateEditor.HTML)).isFocused();
        Assertions.assertThat(page.evaluate("getSelection().toString()")).isEqualTo("{{ nobody }}");
    }

    @Test
    void a_test_arrives_as_it_was_shown_with_its_image() {
        editor.create("welcome", "A short letter");
        editor.tab("Images");
        page.click("[id='edit:parts:add-image']");
        assertThat(page.locator("#image-dialog")).isVisible();
        page.setInputFiles("[id='image:file']", new FilePayload("our logo.gif", "image/gif", PIXEL));
        page.click("[id='image:yes']");
        assertThat(page.locator(".pictures")).containsText("our-logo.gif");
        editor.tab("HTML");
        editor.write("<p>Hello</p><img src=\"cid:our-logo.gif\" alt=\"Logo\">");
        assertThat(editor.preview().locator("img")).hasAttribute("src", Pattern.compile("data:image/gif"));

        editor.press("test");
        assertThat(page.locator("#test-dialog")).isVisible();
        page.fill("[id='test:address']", "nobody");
        page.click("[id='test:yes']");
        assertThat(page.locator("#test-dialog [role=alert]")).containsText("The address is no address");
        page.fill("[id='test:address']", "ada.template@example.org");
        page.click("[id='test:yes']");
        assertThat(page.locator(".message")).hasText("A test is on its way to ada.template@example.org.");
        eventually()
                .untilAsserted(() -> Assertions.assertThat(post.relay.mailsTo("ada.template@example.org"))
                        .singleElement()
                        .satisfies(mail -> Assertions.assertThat(mail.text())
                                .contains("Subject: Welcome, Ada Lovelace")
                                .contains("cid:our-logo.gif")
                                .contains(Base64.getEncoder().encodeToString(PIXEL))));
        editor.press("test");
        assertThat(page.locator("[id='test:address']")).hasValue("ada.template@example.org");
    }

    @Test
    void two_versions_are_compared_and_an_old_one_comes_back() {
        editor.create("welcome", "A short letter");
        editor.write("<p>one</p>\n<p>two</p>");
        editor.press("publish");
        page.click("[id='ask-publish:yes']");
        assertThat(page.locator(".template-head .badge")).hasText("Published 1");
        editor.write("<p>one</p>\n<p>three</p>\n<p>four</p>");
        editor.press("save");
        assertThat(page.locator(".template-head")).containsText("Draft 2");

        page.click("[id='versions:compare']");
        Locator diff = page.locator(".diff");
        assertThat(diff.locator(".diff-changed del")).hasText("wo");
        assertThat(diff.locator(".diff-changed ins")).hasText("hree");
        assertThat(diff.locator(".diff-added .diff-right")).hasText("<p>four</p>");

        page.locator(".version-acts", new Page.LocatorOptions().setHasText("Restore"))
                .locator("button")
                .last()
                .click();
        page.click("[id='ask-restore:yes']");
        assertThat(page.locator(".message")).hasText("Version 1 is the draft now.");
        assertThat(page.locator(TemplateEditor.HTML)).hasValue("<p>one</p>\n<p>two</p>");

        page.click("#throw");
        page.click("[id='discard:yes']");
        assertThat(page.locator(".template-head")).not().containsText("Draft");
        Assertions.assertThat(visit.errors()).isEmpty();
    }

    @Test
    void nobody_writes_over_somebody_else_without_knowing() {
        editor.create("welcome", "A short letter");
        try (var other = new AdminVisit(post.station())) {
            Page theirs = other.open(Users.ADMIN, "template.xhtml?key=welcome");
            theirs.fill(TemplateEditor.HTML, "<p>theirs</p>");
            theirs.click("[id='edit:save']");
            assertThat(theirs.locator(".message")).hasText("Draft 1 is saved.");
        }
        editor.write("<p>mine</p>");
        editor.press("save");
        assertThat(page.locator("#overtaken-dialog")).containsText("ada has changed this template");
        page.click("[id='ask-overtaken:yes']");
        assertThat(page.locator(".message")).hasText("Draft 1 is saved.");
        page.reload();
        assertThat(page.locator(TemplateEditor.HTML)).hasValue("<p>mine</p>");
    }

    @Test
    void whoever_leaves_with_something_unsaved_is_asked() {
        editor.create("welcome", "A short letter");
        List<String> asked = new ArrayList<>();
        page.onDialog(dialog -> {
            asked.add(dialog.type());
            dialog.accept();
        });
        editor.write("<p>unsaved</p>");
        assertThat(page.locator(".unsaved-mark")).isVisible();
        page.navigate("templates.xhtml");
        Assertions.assertThat(asked).containsExactly("beforeunload");

        page.navigate("template.xhtml?key=welcome");
        editor.write("<p>saved</p>");
        page.keyboard().press("Control+s");
        assertThat(page.locator(".message")).hasText("Draft 1 is saved.");
        assertThat(page.locator(".unsaved-mark")).isHidden();
        page.navigate("templates.xhtml");
        Assertions.assertThat(asked).hasSize(1);
    }

    @Test
    void the_keyboard_alone_suffices() {
        editor.create("welcome", "A short letter");
        editor.write("<p>");
        page.keyboard().press("End");
        page.keyboard().press("Tab");
        assertThat(page.locator(TemplateEditor.HTML)).hasValue("<p>  ");
        page.keyboard().press("Escape");
        page.keyboard().press("Tab");
        assertThat(page.locator(TemplateEditor.HTML)).not().isFocused();
        assertThat(page.locator(TemplateEditor.HTML)).hasValue("<p>  ");
    }
}
