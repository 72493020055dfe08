package org.postcommit.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.postcommit.it.Eventually.eventually;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.FrameLocator;
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

/** The templates in the admin pages. */
class TemplatePageIT {

    private static final String HTML = "[id='edit:parts:html-text']";
    private static final byte[] PIXEL =
            Base64.getDecoder().decode("R0lGODlhAQABAIAAAP///wAAACH5BAEAAAAALAAAAAABAAEAAAICRAEAOw==");

    private Post post;
    private AdminVisit visit;
    private Page page;

    @BeforeEach
    void visit() {
        post = new Post(Station.of(Setup.postgresql()));
        post.station().update("delete from template");
        visit = new AdminVisit(post.station());
    }

    @AfterEach
    void leave() {
        visit.close();
        post.station().update("delete from template");
    }

    @Test
    void an_admin_writes_a_template_in_two_languages_and_publishes_it() {
        page = visit.open(Users.ADMIN, "templates.xhtml");
        assertThat(page.locator("#main")).containsText("No templates yet");
        create("welcome", "A short letter");
        assertThat(preview().locator("h1")).hasText("Welcome, Ada Lovelace");

        write("<p>Hello {{ compnay }}</p>");
        assertThat(page.locator(".problems li")).containsText("HTML, line 1");
        assertThat(page.locator(".problems li")).containsText("there is no value 'compnay'");
        assertThat(page.locator(".code-lines .wrong")).hasCount(1);
        write("<h1>Hello {{ company }}</h1>");
        assertThat(page.locator(".problems")).containsText("Nothing is wrong");
        assertThat(preview().locator("h1")).hasText("Hello Example Ltd");

        addLanguage("ar");
        page.fill("[id='edit:subject']", "أهلا {{ company }}");
        write("<h1 dir=\"rtl\">أهلا {{ company }}</h1>");
        assertThat(preview().locator("h1")).hasText("أهلا Example Ltd");
        assertThat(page.locator(".shown-subject strong")).hasText("أهلا Example Ltd");
        page.fill("[id='edit:reader-language']", "en-GB");
        assertThat(preview().locator("h1")).hasText("Hello Example Ltd");

        press("publish");
        page.click("[id='ask-publish:yes']");
        assertThat(page.locator(".template-head .badge")).hasText("Published 1");
        assertThat(page.locator(".message")).hasText("Version 1 is published.");
        page.reload();
        assertThat(page.locator(".language")).hasCount(2);
        page.locator(".language", new Page.LocatorOptions().setHasText("Arabic"))
                .click();
        assertThat(page.locator(HTML)).hasValue("<h1 dir=\"rtl\">أهلا {{ company }}</h1>");
        Assertions.assertThat(visit.errors()).isEmpty();
    }

    @Test
    void what_is_wrong_keeps_it_from_being_published_and_is_one_click_away() {
        page = visit.open(Users.ADMIN, "templates.xhtml");
        create("welcome", "A short letter");
        addLanguage("de");
        write("<p>\n{{ nobody }}");
        assertThat(page.locator(".problems li")).hasCount(1);
        page.locator(".language").first().click();
        assertThat(page.locator(HTML)).hasValue(Pattern.compile("<style>"));
        press("publish");
        assertThat(page.locator("#publish-dialog")).containsText("It cannot be published yet");
        page.keyboard().press("Escape");

        page.locator(".problems a").click();
        assertThat(page.locator(HTML)).hasValue("<p>\n{{ nobody }}");
        assertThat(page.locator(HTML)).isFocused();
        Assertions.assertThat(page.evaluate("getSelection().toString()")).isEqualTo("{{ nobody }}");
    }

    @Test
    void a_test_arrives_as_it_was_shown_with_its_image() {
        page = visit.open(Users.ADMIN, "templates.xhtml");
        create("welcome", "A short letter");
        tab("Images");
        page.click("[id='edit:parts:add-image']");
        assertThat(page.locator("#image-dialog")).isVisible();
        page.setInputFiles("[id='image:file']", new FilePayload("our logo.gif", "image/gif", PIXEL));
        page.click("[id='image:yes']");
        assertThat(page.locator(".pictures")).containsText("our-logo.gif");
        tab("HTML");
        write("<p>Hello</p><img src=\"cid:our-logo.gif\" alt=\"Logo\">");
        assertThat(preview().locator("img")).hasAttribute("src", Pattern.compile("data:image/gif"));

        press("test");
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
        press("test");
        assertThat(page.locator("[id='test:address']")).hasValue("ada.template@example.org");
    }

    @Test
    void two_versions_are_compared_and_an_old_one_comes_back() {
        page = visit.open(Users.ADMIN, "templates.xhtml");
        create("welcome", "A short letter");
        write("<p>one</p>\n<p>two</p>");
        press("publish");
        page.click("[id='ask-publish:yes']");
        assertThat(page.locator(".template-head .badge")).hasText("Published 1");
        write("<p>one</p>\n<p>three</p>\n<p>four</p>");
        press("save");
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
        assertThat(page.locator(HTML)).hasValue("<p>one</p>\n<p>two</p>");

        page.click("#throw");
        page.click("[id='discard:yes']");
        assertThat(page.locator(".template-head")).not().containsText("Draft");
        Assertions.assertThat(visit.errors()).isEmpty();
    }

    @Test
    void a_template_in_use_is_not_deleted() {
        page = visit.open(Users.ADMIN, "templates.xhtml");
        create("layout", "A layout");
        press("publish");
        page.click("[id='ask-publish:yes']");
        assertThat(page.locator(".template-head")).containsText("Published 1");
        page.navigate("templates.xhtml");
        create("welcome", "A short letter");
        write("{% extends \"layout\" %}{% block content %}<p>Hello</p>{% endblock %}");
        assertThat(preview().locator(".brand")).hasText("Example Ltd");
        press("save");
        assertThat(page.locator(".message")).hasText("Draft 1 is saved.");

        page.navigate("template.xhtml?key=layout");
        assertThat(page.locator(".usage a")).hasText("welcome");
        askToDelete();
        assertThat(page.locator("#leave-dialog [role=alert]")).containsText("is used by the templates [welcome]");
        page.keyboard().press("Escape");

        page.locator(".usage a").click();
        assertThat(page.locator("h1")).hasText("welcome");
        askToDelete();
        assertThat(page.locator(".message")).hasText("welcome is deleted.");
        assertThat(page.locator(".row-link")).hasText("layout");
    }

    @Test
    void nobody_writes_over_somebody_else_without_knowing() {
        page = visit.open(Users.ADMIN, "templates.xhtml");
        create("welcome", "A short letter");
        try (var other = new AdminVisit(post.station())) {
            Page theirs = other.open(Users.ADMIN, "template.xhtml?key=welcome");
            theirs.fill(HTML, "<p>theirs</p>");
            theirs.click("[id='edit:save']");
            assertThat(theirs.locator(".message")).hasText("Draft 1 is saved.");
        }
        write("<p>mine</p>");
        press("save");
        assertThat(page.locator("#overtaken-dialog")).containsText("ada has changed this template");
        page.click("[id='ask-overtaken:yes']");
        assertThat(page.locator(".message")).hasText("Draft 1 is saved.");
        page.reload();
        assertThat(page.locator(HTML)).hasValue("<p>mine</p>");
    }

    @Test
    void whoever_leaves_with_something_unsaved_is_asked() {
        page = visit.open(Users.ADMIN, "templates.xhtml");
        create("welcome", "A short letter");
        List<String> asked = new ArrayList<>();
        page.onDialog(dialog -> {
            asked.add(dialog.type());
            dialog.accept();
        });
        write("<p>unsaved</p>");
        assertThat(page.locator(".unsaved-mark")).isVisible();
        page.navigate("templates.xhtml");
        Assertions.assertThat(asked).containsExactly("beforeunload");

        page.navigate("template.xhtml?key=welcome");
        write("<p>saved</p>");
        page.keyboard().press("Control+s");
        assertThat(page.locator(".message")).hasText("Draft 1 is saved.");
        assertThat(page.locator(".unsaved-mark")).isHidden();
        page.navigate("templates.xhtml");
        Assertions.assertThat(asked).hasSize(1);
    }

    @Test
    void the_keyboard_alone_suffices() {
        page = visit.open(Users.ADMIN, "templates.xhtml");
        create("welcome", "A short letter");
        write("<p>");
        page.keyboard().press("End");
        page.keyboard().press("Tab");
        assertThat(page.locator(HTML)).hasValue("<p>  ");
        page.keyboard().press("Escape");
        page.keyboard().press("Tab");
        assertThat(page.locator(HTML)).not().isFocused();
        assertThat(page.locator(HTML)).hasValue("<p>  ");
    }

    @Test
    void templates_travel_as_files() {
        page = visit.open(Users.ADMIN, "templates.xhtml");
        create("welcome", "A short letter");
        page.navigate("templates.xhtml");
        Download archive = page.waitForDownload(() -> page.click("#export"));
        page.navigate("template.xhtml?key=welcome");
        askToDelete();
        assertThat(page.locator("#main")).containsText("No templates yet");

        page.click("[id='make:import']");
        assertThat(page.locator("#import-dialog")).isVisible();
        page.setInputFiles("[id='import:file']", new FilePayload("no.zip", "application/zip", PIXEL));
        assertThat(page.locator("[id='import:report']")).containsText("1 thing is wrong");
        assertThat(page.locator("[id='import:yes']")).isDisabled();
        page.setInputFiles("[id='import:file']", archive.path());
        assertThat(page.locator("[id='import:report']")).containsText("welcome");
        page.check("[id='import:publish']");
        assertThat(page.locator("[id='import:yes']")).hasText("Import and publish");
        page.click("[id='import:yes']");
        assertThat(page.locator(".message")).hasText("1 added, 0 changed, 0 unchanged.");
        assertThat(page.locator(".templates .badge")).hasText("Published 1");
        Assertions.assertThat(visit.errors()).isEmpty();
    }

    @Test
    void a_viewer_sees_everything_and_changes_nothing() {
        page = visit.open(Users.ADMIN, "templates.xhtml");
        create("welcome", "A short letter");
        try (var other = new AdminVisit(post.station())) {
            Page theirs = other.open(Users.VIEWER, "templates.xhtml");
            assertThat(theirs.locator("[id='make:add']")).hasCount(0);
            theirs.fill("[id='filter:q']", "nothing like it");
            assertThat(theirs.locator(".templates")).containsText("Nothing matches");
            theirs.fill("[id='filter:q']", "elco");
            theirs.locator(".row-link").click();
            assertThat(theirs.frameLocator("#stage iframe").locator("h1")).hasText("Welcome, Ada Lovelace");
            assertThat(theirs.locator(HTML)).not().isEditable();
            assertThat(theirs.locator(".template-head button")).hasCount(0);
            assertThat(theirs.locator("[id='leave-ask:delete']")).hasCount(0);
            Assertions.assertThat(other.errors()).isEmpty();
        }
    }

    @Test
    void nothing_keeps_a_person_with_an_aid_from_using_it() {
        page = visit.open(Users.ADMIN, "templates.xhtml");
        Assertions.assertThat(visit.seriousFaults()).as("empty").isEmpty();
        page.click("[id='make:add']");
        assertThat(page.locator("#add-dialog")).isVisible();
        Assertions.assertThat(visit.seriousFaults()).as("new").isEmpty();
        page.keyboard().press("Escape");
        create("welcome", "A list with amounts");
        Assertions.assertThat(visit.seriousFaults()).as("editor").isEmpty();
        write("<p>{{ nobody }}</p>");
        assertThat(page.locator(".problems li")).hasCount(1);
        Assertions.assertThat(visit.seriousFaults()).as("problem").isEmpty();
        write("<p>right</p>");
        assertThat(page.locator(".problems li")).hasCount(0);
        press("publish");
        page.click("[id='ask-publish:yes']");
        assertThat(page.locator(".template-head")).containsText("Published 1");
        write("<p>changed</p>");
        press("save");
        assertThat(page.locator(".template-head")).containsText("Draft 2");
        page.click("[id='versions:compare']");
        assertThat(page.locator(".diff")).isVisible();
        Assertions.assertThat(visit.seriousFaults()).as("diff").isEmpty();
    }

    private void create(String key, String starter) {
        page.click("[id='make:add']");
        assertThat(page.locator("#add-dialog")).isVisible();
        page.fill("[id='add:key']", key);
        page.getByLabel(starter).check();
        page.click("[id='add:save']");
        assertThat(page.locator("h1")).hasText(key);
        assertThat(page.locator(".code-lines > div")).not().hasCount(0);
    }

    private void write(String html) {
        page.fill(HTML, html);
    }

    private void addLanguage(String tag) {
        page.click("[id='edit:add-language']");
        assertThat(page.locator("#language-dialog")).isVisible();
        page.fill("[id='language:tag']", tag);
        page.click("[id='language:yes']");
        assertThat(page.locator("#language-dialog")).isHidden();
    }

    private void askToDelete() {
        page.click("[id='leave-ask:delete']");
        page.click("[id='leave:yes']");
    }

    private void tab(String name) {
        page.locator(".ui-tabs-header", new Page.LocatorOptions().setHasText(name))
                .click();
    }

    private void press(String button) {
        page.click("[id='edit:" + button + "']");
    }

    private FrameLocator preview() {
        return page.frameLocator("#stage iframe >> nth=-1");
    }
}
