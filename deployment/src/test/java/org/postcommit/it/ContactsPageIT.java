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

/** Contacts and segments in the admin pages. */
class ContactsPageIT {

    private static final String CSV = """
            address,name,language,city,orders
            grace@example.org,Grace Hopper,en-US,Graz,12
            linus,Linus,fi,Helsinki,1
            bob@example.org,Bob,,Wien,3
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

    private void deleteAll() {
        post.station().update("delete from contact");
        post.station().update("delete from contact_import");
        post.station().update("delete from segment");
    }

    @Test
    void an_admin_adds_changes_and_deletes_a_contact() {
        Page page = visit.open(Users.ADMIN, "contacts.xhtml");
        assertThat(page.locator("#main")).containsText("No contacts yet");
        page.click("[id='top:add']");
        page.fill("[id='edit:address']", "Grace@example.org");
        page.fill("[id='edit:zone']", "Mars/Olympus");
        page.fill("[id='edit:attributes']", "city = Graz\nvip");
        page.click("[id='edit:save']");
        assertThat(page.locator("#edit-dialog [role=alert]")).containsText("Attributes have the line 'vip'");
        page.fill("[id='edit:attributes']", "city = Graz\nvip = true");
        page.click("[id='edit:save']");
        assertThat(page.locator("#edit-dialog [role=alert]")).containsText("Zone is no time zone");
        page.fill("[id='edit:zone']", "America/New_York");
        page.click("[id='edit:save']");

        assertThat(page.locator("#edit-dialog")).isHidden();
        assertThat(page.locator(".message")).hasText("Saved Grace@example.org.");
        assertThat(row(page, "Grace@example.org")).containsText("city Graz");

        row(page, "Grace@example.org").locator(".row-link").click();
        assertThat(page.locator("[id='edit:attributes']")).hasValue("city = Graz\nvip = true");
        page.fill("[id='edit:name']", "Grace Hopper");
        page.click("[id='edit:save']");
        assertThat(row(page, "Grace@example.org")).containsText("Grace Hopper");

        page.click("[id='top:add']");
        page.fill("[id='edit:address']", "GRACE@example.org");
        page.click("[id='edit:save']");
        assertThat(page.locator("#edit-dialog [role=alert]")).containsText("Address is that of another contact");
        page.locator("#edit-dialog [data-close]").click();

        row(page, "Grace@example.org").locator(".delete").click();
        page.click("[id='leave:yes']");
        assertThat(page.locator("#main")).containsText("No contacts yet");
        Assertions.assertThat(visit.errors()).isEmpty();
    }

    @Test
    void a_file_is_checked_before_it_is_imported_and_comes_out_again() throws IOException {
        Page page = visit.open(Users.ADMIN, "contacts.xhtml");
        page.click("[id='top:upload']");
        choose(page, "name,First Name\nx,y\n");
        assertThat(page.locator("#import-dialog [role=alert]"))
                .containsText("The list has the column 'First Name', which cannot be an attribute");
        choose(page, CSV);
        assertThat(page.locator("#import-dialog")).containsText("What the import will do: shop.csv");
        assertThat(page.locator("#import-dialog .contact-first tbody tr")).hasCount(2);
        assertThat(page.locator("#import-dialog .refused")).containsText("Line 3");
        Assertions.assertThat(visit.seriousFaults()).as("preview").isEmpty();
        Assertions.assertThat(post.station().count("select count(*) from contact"))
                .isZero();

        page.click("[id='import:perform']");
        assertThat(page.locator("#import-dialog h2")).hasText("Import of shop.csv");
        page.click("#import-close");
        assertThat(page.locator("[id='list:table'] tbody tr")).hasCount(2);
        assertThat(page.locator(".contact-imports")).containsText("2 added, 0 changed, 0 unchanged, 1 left out");
        Assertions.assertThat(visit.seriousFaults()).as("list").isEmpty();

        Download export = page.waitForDownload(() -> page.click("#export"));
        Assertions.assertThat(Files.readString(export.path()))
                .contains("grace@example.org,Grace Hopper,en-US,,Graz,12");
        Assertions.assertThat(visit.errors()).isEmpty();
    }

    @Test
    void a_running_import_shows_how_far_it_is_and_a_lost_one_says_so() {
        String columns =
                "insert into contact_import (id, file_name, dry_run, state, who, owner, started_at, seen_at, bytes,"
                        + " bytes_read, added, changed, unchanged, refused) values (gen_random_uuid(), ";
        post.station()
                .update(columns + "'" + "a very long name of a file ".repeat(8)
                        + ".csv', false, 'RUNNING', 'ada', 'other#1', now(), now() + interval '1 hour', 1000, 420,"
                        + " 400000, 20, 3, 1)");
        post.station()
                .update(columns + "'lost.csv', false, 'RUNNING', 'ada', 'other#1', now() - interval '1 day',"
                        + " now() - interval '1 day', 1000, 500, 1, 0, 0, 0)");
        Page page = visit.open(Users.VIEWER, "contacts.xhtml");
        assertThat(page.locator(".contact-imports li").nth(0)).containsText("400,000 added");
        assertThat(page.locator(".contact-imports li").nth(1)).containsText("Cut off");
        page.locator(".contact-imports .report").first().click();
        assertThat(page.locator("#import-dialog progress")).hasAttribute("value", "42");
        Assertions.assertThat(visit.seriousFaults()).isEmpty();
        assertThat(page.locator("[id='top:upload']")).hasCount(0);
        Assertions.assertThat(visit.errors()).isEmpty();
    }

    @Test
    void a_condition_shows_whom_it_finds_while_it_is_written() {
        post.api.postCsv("contacts/import", CSV);
        Page page = visit.open(Users.ADMIN, "segments.xhtml");
        assertThat(page.locator("#main")).containsText("No segments yet");
        page.click("#add");
        page.fill("[id='edit:name']", "People in Graz");
        assertThat(page.locator("[id='edit:key']")).hasValue("people-in-graz");
        test(page, 0, 0).locator("input").first().fill("city");
        test(page, 0, 0).locator("input").last().fill("graz");
        assertThat(page.locator(".segment-size")).hasText("1");
        assertThat(page.locator(".segment-sample")).containsText("grace@example.org");

        page.click("[id='edit:add-block']");
        assertThat(page.locator(".segment-block")).hasCount(2);
        test(page, 1, 0).locator("input").first().fill("orders");
        test(page, 1, 0).locator("input").last().fill("5");
        test(page, 1, 0).locator("select").selectOption("LESS");
        assertThat(page.locator(".segment-size")).hasText("0");
        choice(page, "Any block").check();
        assertThat(page.locator(".segment-size")).hasText("2");
        assertThat(page.locator(".segment-between")).hasText("or");
        Assertions.assertThat(visit.seriousFaults()).isEmpty();
        page.click("[id='edit:save']");
        assertThat(page.locator(".message")).hasText("Saved.");
        Assertions.assertThat(post.api
                        .get("segments/people-in-graz")
                        .body()
                        .path("condition")
                        .toString())
                .isEqualTo("{\"any\":[{\"field\":\"city\",\"is\":\"graz\"},{\"field\":\"orders\",\"less\":5}]}");

        test(page, 0, 0).locator("input").first().fill("two words");
        assertThat(page.locator(".segment-tests .complaint").first()).containsText("The field is neither");
        page.click("#delete");
        page.click("[id='leave:yes']");
        assertThat(page.locator("#main")).containsText("No segments yet");
        Assertions.assertThat(visit.errors()).isEmpty();
    }

    @Test
    void a_list_and_a_query_show_whom_they_find() {
        post.api.postCsv("contacts/import", CSV);
        Page page = visit.open(Users.ADMIN, "segment.xhtml");
        choice(page, "A fixed list").check();
        page.fill("[id='edit:addresses']", "GRACE@example.org\nnobody@example.org");
        assertThat(page.locator(".segment-size")).hasText("1");
        assertThat(page.locator(".segment-found")).containsText("1 address is no contact");

        choice(page, "A query").check();
        page.selectOption("[id='edit:source']", "java:jboss/datasources/ExampleDS");
        page.fill("[id='edit:query']", "select 'x");
        assertThat(page.locator("[id='edit:wrong-query']")).containsText("without its partner");
        page.waitForResponse(response -> response.url().contains("segment.xhtml"), () -> page.click("[id='edit:try']"));
        assertThat(page.locator("[id='edit:wrong-query']")).containsText("without its partner");
        page.fill(
                "[id='edit:query']",
                "select 'p' || x || '@shop.example' as address, x as number from system_range(1, 1200)");
        // the look at what was typed, which comes a moment later, would take the answer away
        assertThat(page.locator("[id='edit:wrong-query']")).isEmpty();
        page.click("[id='edit:try']");
        assertThat(page.locator(".segment-size")).hasText("1,200");
        Assertions.assertThat(visit.seriousFaults()).isEmpty();
        page.fill("[id='edit:name']", "Shop");
        page.click("[id='edit:save']");
        assertThat(page.locator(".message")).hasText("Saved.");
        page.navigate("segments.xhtml");
        assertThat(page.locator("[id='list:table'] tbody tr")).containsText("Query");
        Assertions.assertThat(visit.seriousFaults()).isEmpty();
        Assertions.assertThat(visit.errors()).isEmpty();
    }

    private static Locator choice(Page page, String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private static void choose(Page page, String csv) {
        assertThat(page.locator("#import-dialog")).isVisible();
        page.locator("#import-file")
                .setInputFiles(new FilePayload("shop.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
    }

    private static Locator row(Page page, String address) {
        return page.locator("[id='list:table'] tbody tr:has(.row-link[title='Edit " + address + "'])");
    }

    private static Locator test(Page page, int block, int number) {
        return page.locator(".segment-block")
                .nth(block)
                .locator(".segment-tests li")
                .nth(number);
    }
}
