package org.postcommit.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postcommit.it.server.Setup;
import org.postcommit.it.server.Station;
import org.postcommit.it.server.Users;

/** The people in the admin pages. */
class PeoplePageIT {

    private static final String CSV = """
            id,name,addresses,language,zone,groups
            grace,Grace Hopper,grace@example.org;hopper@example.org,en-US,America/New_York,navy;support
            linus,Linus,nonsense,fi,Europe/Helsinki,support
            bob,Bob,bob@example.org,,,support
            """;

    private Post post;
    private AdminVisit visit;

    @BeforeEach
    void visit() {
        post = new Post(Station.of(Setup.postgresql()));
        deleteAll();
        visit = new AdminVisit(post.station());
    }

    @AfterEach
    void leave() {
        visit.close();
        deleteAll();
    }

    @Test
    void an_admin_adds_changes_and_deletes_a_person() {
        Page page = visit.open(Users.ADMIN, "people.xhtml");
        assertThat(page.locator("#main")).containsText("Nobody yet");
        page.click("[id='top:add']");
        page.fill("[id='edit:id']", "Grace");
        page.fill("[id='edit:addresses']", "grace@example.org\nhopper@example.org");
        page.fill("[id='edit:groups']", "navy\nsupport");
        page.fill("[id='edit:zone']", "Mars/Olympus");
        page.click("[id='edit:save']");
        assertThat(page.locator("#edit-dialog [role=alert]")).containsText("Zone is no time zone");
        page.fill("[id='edit:zone']", "America/New_York");
        page.click("[id='edit:save']");

        assertThat(page.locator("#edit-dialog")).isHidden();
        assertThat(page.locator(".message")).hasText("Saved grace.");
        assertThat(row(page, "grace")).containsText("grace@example.org");
        assertThat(row(page, "grace")).containsText("navy");
        assertThat(page.locator("[id='filter:group']")).containsText("support (1)");

        row(page, "grace").locator(".row-link").click();
        page.fill("[id='edit:name']", "Grace Hopper");
        page.click("[id='edit:save']");
        assertThat(page.locator("#edit-dialog")).isHidden();
        assertThat(row(page, "grace")).containsText("Grace Hopper");

        page.click("[id='top:add']");
        page.fill("[id='edit:id']", "GRACE");
        page.fill("[id='edit:addresses']", "other@example.org");
        page.click("[id='edit:save']");
        assertThat(page.locator("#edit-dialog [role=alert]")).containsText("Id is taken");
        page.locator("#edit-dialog [data-close]").click();

        row(page, "grace").locator(".delete").click();
        assertThat(page.locator("#leave-dialog")).containsText("Grace Hopper");
        page.click("[id='leave:yes']");
        assertThat(page.locator("#main")).containsText("Nobody yet");
        Assertions.assertThat(visit.errors()).isEmpty();
    }

    @Test
    void a_file_is_checked_before_it_is_imported_and_comes_out_again() throws IOException {
        Page page = visit.open(Users.ADMIN, "people.xhtml");
        page.click("[id='top:upload']");
        assertThat(page.locator("#csv-dialog")).isVisible();
        page.locator("#csv-file")
                .setInputFiles(new FilePayload("staff.csv", "text/csv", CSV.getBytes(StandardCharsets.UTF_8)));
        assertThat(page.locator("[data-file]")).hasText("staff.csv");
        assertThat(page.locator("[id='csv:text']")).hasValue(CSV);
        page.click("[id='csv:check']");

        assertThat(page.locator("#csv-dialog")).containsText("Import 2 people");
        assertThat(page.locator(".refused li")).hasCount(1);
        assertThat(page.locator(".refused")).containsText("Line 3");
        Assertions.assertThat(post.api.get("people").body().path("total").asInt())
                .as("a preview")
                .isZero();
        page.click("[id='csv:import']");
        assertThat(page.locator("#csv-dialog")).isHidden();
        assertThat(page.locator(".message")).hasText("2 people added, 0 changed, 0 unchanged, 1 line left out.");
        assertThat(page.locator("[id='list:table'] tbody tr")).hasCount(2);

        Download export = page.waitForDownload(() -> page.click("#export"));
        Assertions.assertThat(Files.readString(export.path()))
                .contains(
                        "grace,Grace Hopper,grace@example.org;hopper@example.org,en-US,America/New_York,navy;support");
        Assertions.assertThat(visit.errors()).isEmpty();
    }

    @Test
    void a_list_that_is_none_is_explained_in_the_dialog() {
        Page page = visit.open(Users.ADMIN, "people.xhtml");
        page.click("[id='top:upload']");
        page.fill("[id='csv:text']", "id;mail\nada;ada@example.org");
        page.click("[id='csv:check']");
        assertThat(page.locator("#csv-dialog [role=alert]")).containsText("The list has an unknown column 'id;mail'");
        assertThat(page.locator("[id='csv:text']")).hasValue("id;mail\nada;ada@example.org");
    }

    @Test
    void the_list_is_narrowed_by_text_and_by_group() {
        post.api.postCsv("people/import", CSV.replace("nonsense", "linus@example.org"));
        Page page = visit.open(Users.ADMIN, "people.xhtml?group=support");
        assertThat(page.locator("#total")).hasText("3 people match");
        page.fill("[id='filter:q']", "HOPPER");
        assertThat(page.locator("#total")).hasText("1 person matches");
        assertThat(page.locator("[id='list:table'] tbody tr")).hasCount(1);
        page.fill("[id='filter:q']", "nobody");
        assertThat(page.locator("[id='list:table']")).containsText("Nobody matches");
        page.fill("[id='filter:q']", "");
        page.selectOption("[id='filter:group']", "navy");
        assertThat(page.locator("[id='list:table'] tbody tr")).hasCount(1);
    }

    @Test
    void a_viewer_reads_and_changes_nothing() {
        post.api.postCsv("people/import", CSV);
        Page page = visit.open(Users.VIEWER, "recipients.xhtml");
        page.click("nav a[href='people.xhtml']");
        assertThat(row(page, "grace")).containsText("Grace Hopper");
        assertThat(page.locator("[id='top:add'], [id='top:upload'], .delete, a.row-link, #edit-dialog"))
                .hasCount(0);
        Assertions.assertThat(visit.errors()).isEmpty();
    }

    @Test
    void nothing_keeps_a_person_with_an_aid_from_using_it() {
        Page page = visit.open(Users.ADMIN, "people.xhtml");
        Assertions.assertThat(visit.seriousFaults()).as("empty").isEmpty();
        post.api.postCsv("people/import", CSV);
        page.reload();
        assertThat(page.locator("[id='list:table'] tbody tr")).hasCount(2);
        Assertions.assertThat(visit.seriousFaults()).as("list").isEmpty();
        row(page, "grace").locator(".row-link").click();
        assertThat(page.locator("#edit-dialog")).isVisible();
        Assertions.assertThat(visit.seriousFaults()).as("edit").isEmpty();
        page.keyboard().press("Escape");
        page.click("[id='top:upload']");
        page.fill("[id='csv:text']", CSV);
        Assertions.assertThat(visit.seriousFaults()).as("import").isEmpty();
        page.click("[id='csv:check']");
        assertThat(page.locator(".refused")).isVisible();
        Assertions.assertThat(visit.seriousFaults()).as("preview").isEmpty();
        Assertions.assertThat(visit.errors()).isEmpty();
    }

    private static Locator row(Page page, String id) {
        return page.locator(
                "[id='list:table'] tbody tr:has(.row-link[title='Edit " + id + "'], bdi[title='" + id + "'])");
    }

    private void deleteAll() {
        post.station().update("delete from person");
    }
}
