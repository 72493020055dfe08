package org.postcommit.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postcommit.it.server.Setup;
import org.postcommit.it.server.Station;
import org.postcommit.it.server.Users;

/** What happened and what came of it, in a real browser. */
class EventPagesIT {

    private Post post;
    private Tracker tracker;
    private AdminVisit visit;
    private Page page;

    @BeforeEach
    void visit() {
        post = new Post(Station.of(Setup.postgresql()));
        tracker = new Tracker(post.api);
        visit = new AdminVisit(post.station());
    }

    @AfterEach
    void leave() {
        visit.close();
        tracker.forget();
    }

    @Test
    void an_event_leads_to_what_came_of_it_and_is_tried_again() {
        tracker.tell(tracker.name, "boss@example.org", "closed");
        tracker.raise("ISSUE-1", "closed");
        page = visit.open(Users.VIEWER, "events.xhtml?type=" + tracker.name);
        assertThat(page.locator("#total")).containsText("1 event");
        Assertions.assertThat(visit.seriousFaults()).as("list").isEmpty();
        page.locator("a.row-link").click();
        assertThat(page.locator(".json")).containsText("\"title\": \"Printer\"");
        assertThat(page.locator(".evaluations")).containsText("Fired");
        assertThat(page.locator(".evaluations a[href^='recipient.xhtml']")).hasText("boss@example.org");

        page.click("[id='detail:try']");
        assertThat(page.locator(".verdict")).containsText("Fires");
        assertThat(page.locator(".verdict")).containsText("boss@example.org");
        Assertions.assertThat(visit.seriousFaults()).as("detail").isEmpty();
        page.locator(".verdict a").click();
        assertThat(page.locator(".verdict.typed")).containsText("Fires");
        Assertions.assertThat(visit.errors()).isEmpty();
        Assertions.assertThat(page.navigate("event.xhtml?id=nonsense").status()).isEqualTo(404);
    }

    @Test
    void the_log_tells_why_a_rule_failed() {
        tracker.tell(tracker.name, "user:nobody-of-this-name", "closed");
        tracker.raise("ISSUE-2", "closed");
        page = visit.open(Users.OPERATOR, "event-log.xhtml?verdict=failed&rule=" + tracker.name);
        Locator row = page.locator("[id='list:table'] tbody tr");
        assertThat(row).hasCount(1);
        assertThat(row).containsText("Failed");
        assertThat(row).containsText("user:nobody-of-this-name is not in the directory");
        Assertions.assertThat(visit.seriousFaults()).isEmpty();
        page.selectOption("[id='filter:verdict']", "FIRED");
        assertThat(page.locator(".empty")).containsText("Nothing matches");
    }

    @Test
    void an_admin_declares_a_type_as_it_was_seen_changes_it_and_deletes_it() {
        post.api.delete("event-types/" + tracker.name);
        tracker.raise("ISSUE-3", "closed");
        page = visit.open(Users.ADMIN, "event-types.xhtml");
        page.locator(".seen li", new Page.LocatorOptions().setHasText(tracker.name))
                .locator(".declare")
                .click();
        assertThat(page.locator("[id='edit:name']")).hasValue(tracker.name);
        assertThat(page.locator(".field-rows input").first()).hasValue("title");
        page.click("[id='edit:more']");
        assertThat(page.locator(".field-rows li")).hasCount(4);
        page.locator(".field-rows input").last().fill("9 lives");
        page.click("[id='edit:save']");
        assertThat(page.locator("#edit-dialog [role=alert]")).containsText("fields.9 lives");
        Assertions.assertThat(visit.seriousFaults()).isEmpty();
        page.locator(".field-rows input").last().fill("priority");
        page.locator(".field-rows select").last().selectOption("NUMBER");
        page.click("[id='edit:save']");
        assertThat(page.locator("#edit-dialog")).isHidden();
        Locator type = page.locator(".type", new Page.LocatorOptions().setHasText(tracker.name));
        assertThat(type).containsText("submitter person");
        assertThat(type).containsText("priority number");

        type.locator(".delete").click();
        page.click("[id='leave:yes']");
        assertThat(type).hasCount(0);
        Assertions.assertThat(visit.errors()).isEmpty();
    }

    @Test
    void a_viewer_reads_the_types_and_declares_none() {
        page = visit.open(Users.VIEWER, "event-types.xhtml");
        assertThat(page.locator(".type", new Page.LocatorOptions().setHasText(tracker.name)))
                .isVisible();
        assertThat(page.locator("#main button")).hasCount(0);
        Assertions.assertThat(visit.seriousFaults()).isEmpty();
    }
}
