package org.postcommit.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.Base64;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postcommit.it.server.Setup;
import org.postcommit.it.server.Station;
import org.postcommit.it.server.Users;

/** The templates as a whole in the admin pages: which there are, who may change them, how they travel. */
class TemplatesPageIT {

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
    void a_template_in_use_is_not_deleted() {
        editor.create("layout", "A layout");
        editor.press("publish");
        page.click("[id='ask-publish:yes']");
        assertThat(page.locator(".template-head")).containsText("Published 1");
        page.navigate("templates.xhtml");
        editor.create("welcome", "A short letter");
        editor.write("{% extends \"layout\" %}{% block content %}<p>Hello</p>{% endblock %}");
        assertThat(editor.preview().locator(".brand")).hasText("Example Ltd");
        editor.press("save");
        assertThat(page.locator(".message")).hasText("Draft 1 is saved.");

        page.navigate("template.xhtml?key=layout");
        assertThat(page.locator(".usage a")).hasText("welcome");
        editor.askToDelete();
        assertThat(page.locator("#leave-dialog [role=alert]")).containsText("is used by the templates [welcome]");
        page.keyboard().press("Escape");

        page.locator(".usage a").click();
        assertThat(page.locator("h1")).hasText("welcome");
        editor.askToDelete();
        assertThat(page.locator(".message")).hasText("welcome is deleted.");
        assertThat(page.locator(".row-link")).hasText("layout");
    }

    @Test
    void templates_travel_as_files() {
        editor.create("welcome", "A short letter");
        page.navigate("templates.xhtml");
        Download archive = page.waitForDownload(() -> page.click("#export"));
        page.navigate("template.xhtml?key=welcome");
        editor.askToDelete();
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
        editor.create("welcome", "A short letter");
        try (var other = new AdminVisit(post.station())) {
            Page theirs = other.open(Users.VIEWER, "templates.xhtml");
            assertThat(theirs.locator("[id='make:add']")).hasCount(0);
            theirs.fill("[id='filter:q']", "nothing like it");
            assertThat(theirs.locator(".templates")).containsText("Nothing matches");
            theirs.fill("[id='filter:q']", "elco");
            theirs.locator(".row-link").click();
            assertThat(theirs.frameLocator("#stage iframe").locator("h1")).hasText("Welcome, Ada Lovelace");
            assertThat(theirs.locator(TemplateEditor.HTML)).not().isEditable();
            assertThat(theirs.locator(".template-head button")).hasCount(0);
            assertThat(theirs.locator("[id='leave-ask:delete']")).hasCount(0);
            Assertions.assertThat(other.errors()).isEmpty();
        }
    }

    @Test
    void nothing_keeps_a_person_with_an_aid_from_using_it() {
        Assertions.assertThat(visit.seriousFaults()).as("empty").isEmpty();
        page.click("[id='make:add']");
        assertThat(page.locator("#add-dialog")).isVisible();
        Assertions.assertThat(visit.seriousFaults()).as("new").isEmpty();
        page.keyboard().press("Escape");
        editor.create("welcome", "A list with amounts");
        Assertions.assertThat(visit.seriousFaults()).as("editor").isEmpty();
        editor.write("<p>{{ nobody }}</p>");
        assertThat(page.locator(".problems li")).hasCount(1);
        Assertions.assertThat(visit.seriousFaults()).as("problem").isEmpty();
        editor.write("<p>right</p>");
        assertThat(page.locator(".problems li")).hasCount(0);
        editor.press("publish");
        page.click("[id='ask-publish:yes']");
        assertThat(page.locator(".template-head")).containsText("Published 1");
        editor.write("<p>changed</p>");
        editor.press("save");
        assertThat(page.locator(".template-head")).containsText("Draft 2");
        page.click("[id='versions:compare']");
        assertThat(page.locator(".diff")).isVisible();
        Assertions.assertThat(visit.seriousFaults()).as("diff").isEmpty();
    }
}
