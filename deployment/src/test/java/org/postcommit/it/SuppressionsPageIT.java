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
import org.postcommit.it.api.Api;
import org.postcommit.it.server.Setup;
import org.postcommit.it.server.Station;
import org.postcommit.it.server.Users;

/** The suppression list in the admin pages. */
class SuppressionsPageIT {

    private static final String CSV = "address,reason\nbob@example.org,BAD_ADDRESS\nnobody,\ncy@example.org,asked\n";

    private Post post;
    private AdminVisit visit;

    @BeforeEach
    void visit() {
        post = new Post(Station.of(Setup.postgresql()));
        removeAll();
        visit = new AdminVisit(post.station());
    }

    @AfterEach
    void leave() {
        visit.close();
        removeAll();
    }

    @Test
    void an_admin_adds_an_address_sees_why_changes_and_removes_it() {
        Page page = visit.open(Users.ADMIN, "suppressions.xhtml");
        assertThat(page.locator("#main")).containsText("Everybody is written to");
        page.click("[id='top:add']");
        page.fill("[id='edit:address']", "nobody");
        page.fill("[id='edit:until']", "2020-01-01");
        page.click("[id='edit:save']");
        assertThat(page.locator("#edit-dialog [role=alert]")).containsText("Address is no address");
        assertThat(page.locator("#edit-dialog [role=alert]")).containsText("Until is past");
        page.fill("[id='edit:address']", "Ada@Example.org");
        page.fill("[id='edit:why']", "asked by phone");
        page.fill("[id='edit:evidence']", "She called.\nTwice.");
        page.fill("[id='edit:until']", "2090-05-01");
        page.click("[id='edit:save']");
        assertThat(page.locator("#edit-dialog")).isHidden();
        assertThat(page.locator(".message")).hasText("Nothing is sent to ada@example.org from now on.");

        row(page, "ada@example.org").locator(".row-link").click();
        assertThat(page.locator("#show-dialog .evidence")).containsText("Twice.");
        assertThat(page.locator("#show-dialog")).containsText("1 May 2090");
        page.click("[id='show:change']");
        page.fill("[id='edit:why']", "asked by letter");
        page.click("[id='edit:save']");
        assertThat(page.locator("#edit-dialog")).isHidden();
        assertThat(row(page, "ada@example.org")).containsText("asked by letter");
        assertThat(page.locator("[id='filter:reason']")).containsText("asked by letter (1)");

        row(page, "ada@example.org").locator(".row-link").click();
        page.click("[id='show:remove']");
        page.click("[id='leave:yes']");
        assertThat(page.locator("#main")).containsText("Everybody is written to");
        Assertions.assertThat(visit.errors()).isEmpty();
    }

    @Test
    void a_file_is_checked_before_it_is_imported_and_comes_out_again() throws IOException {
        Page page = visit.open(Users.ADMIN, "suppressions.xhtml");
        page.click("[id='top:upload']");
        assertThat(page.locator("#csv-dialog")).isVisible();
        page.locator("#csv-file")
                .setInputFiles(new FilePayload("list.csv", "text/csv", CSV.getBytes(StandardCharsets.UTF_8)));
        assertThat(page.locator("[id='csv:text']")).hasValue(CSV);
        page.click("[id='csv:check']");
        assertThat(page.locator(".refused li")).containsText("Line 3");
        page.click("[id='csv:import']");
        assertThat(page.locator("#csv-dialog")).isHidden();
        assertThat(page.locator(".message")).hasText("2 addresses added, 0 changed, 0 unchanged, 1 line left out.");
        assertThat(page.locator("[id='list:table'] tbody tr")).hasCount(2);

        Download export = page.waitForDownload(() -> page.click("#export"));
        Assertions.assertThat(Files.readString(export.path())).contains("bob@example.org,BAD_ADDRESS,");
        Assertions.assertThat(visit.errors()).isEmpty();
    }

    @Test
    void the_list_is_narrowed_by_address_and_by_reason() {
        post.api.postCsv("suppressions/import", CSV);
        Page page = visit.open(Users.VIEWER, "suppressions.xhtml");
        assertThat(page.locator("#total")).hasText("2 addresses");
        page.fill("[id='filter:q']", "BOB");
        assertThat(page.locator("#total")).hasText("1 address matches");
        assertThat(page.locator("[id='list:table'] tbody tr")).hasCount(1);
        page.fill("[id='filter:q']", "nobody");
        assertThat(page.locator("[id='list:table']")).containsText("No address matches");
        page.fill("[id='filter:q']", "");
        page.selectOption("[id='filter:reason']", "asked");
        assertThat(row(page, "cy@example.org")).hasCount(1);
        assertThat(page.locator("[id='list:table'] tbody tr")).hasCount(1);

        row(page, "cy@example.org").locator(".row-link").click();
        assertThat(page.locator("#show-dialog")).isVisible();
        assertThat(page.locator("[id='show:remove'], [id='show:change'], [id='top:add']"))
                .hasCount(0);
        Assertions.assertThat(visit.errors()).isEmpty();
    }

    @Test
    void nothing_keeps_a_person_with_an_aid_from_using_it() {
        Page page = visit.open(Users.ADMIN, "suppressions.xhtml");
        Assertions.assertThat(visit.seriousFaults()).as("empty").isEmpty();
        post.api.put("suppressions/ada@example.org", "{\"evidence\":\"550 5.1.1 no such user\"}");
        page.reload();
        Assertions.assertThat(visit.seriousFaults()).as("list").isEmpty();
        page.setViewportSize(390, 844);
        Assertions.assertThat(visit.seriousFaults()).as("list on a phone").isEmpty();
        Assertions.assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("fits a phone")
                .isTrue();
        row(page, "ada@example.org").locator(".row-link").click();
        assertThat(page.locator("#show-dialog")).isVisible();
        Assertions.assertThat(visit.seriousFaults()).as("entry").isEmpty();
        page.click("[id='show:change']");
        assertThat(page.locator("#edit-dialog")).isVisible();
        Assertions.assertThat(visit.seriousFaults()).as("edit").isEmpty();
        page.locator("#edit-dialog [data-close]").click();
        page.click("[id='top:upload']");
        assertThat(page.locator("#csv-dialog")).isVisible();
        page.fill("[id='csv:text']", CSV);
        page.click("[id='csv:check']");
        assertThat(page.locator(".refused")).isVisible();
        Assertions.assertThat(visit.seriousFaults()).as("import").isEmpty();
        Assertions.assertThat(visit.errors()).isEmpty();
    }

    private static Locator row(Page page, String address) {
        return page.locator("[id='list:table'] tbody tr", new Page.LocatorOptions().setHasText(address));
    }

    private void removeAll() {
        post.api
                .get("suppressions?size=500")
                .body()
                .path("items")
                .forEach(entry -> post.api.delete(
                        "suppressions/" + Api.encoded(entry.path("address").asText())));
    }
}
