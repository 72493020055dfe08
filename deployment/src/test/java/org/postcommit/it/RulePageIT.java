package org.postcommit.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postcommit.it.server.Setup;
import org.postcommit.it.server.Station;
import org.postcommit.it.server.Users;

/** Rules, written and tried in a real browser. */
class RulePageIT {

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
    void an_admin_writes_a_rule_tries_it_and_saves_it() {
        tracker.tell(tracker.name + "-other", "boss@example.org", "reopened");
        page = visit.open(Users.ADMIN, "rules.xhtml");
        page.click("#add");
        page.fill("[id='edit:name']", "Tell the submitter");
        assertThat(page.locator("[id='edit:key']")).hasValue("tell-the-submitter");
        page.fill("[id='edit:key']", tracker.name + "-done");
        page.fill("[id='edit:event']", tracker.name);
        page.keyboard().press("Tab");
        assertThat(page.locator(".known-fields")).containsText("submitter");
        page.fill("[id='edit:to']", "closed, rejected");
        page.locator(".recipients input").fill("submitter");
        page.selectOption("[id='edit:template']", tracker.name);
        assertThat(page.locator(".in-words"))
                .containsText("when status becomes closed or rejected → submitter; not the actor");

        page.fill("[id='edit:json']", tracker.event("ISSUE-7", "closed"));
        page.click("[id='edit:try']");
        Locator own = page.locator(".verdict.typed");
        assertThat(own).containsText("Fires");
        assertThat(own).containsText("ada@example.org");
        assertThat(own).containsText("at once");
        own.locator(".dry-mail summary").click();
        assertThat(own.locator(".dry-mail summary")).containsText("Printer is closed");
        assertThat(own.frameLocator("iframe").locator("p")).hasText("Printer was closed.");
        Locator other = page.locator(".verdict:not(.typed)");
        assertThat(other).containsText("Does not fire");
        assertThat(other).containsText("status is 'closed', not one of [reopened]");
        Assertions.assertThat(visit.seriousFaults()).isEmpty();
        assertThat(page.locator(".unsaved-mark")).isVisible();

        page.click("[id='edit:save']");
        assertThat(page.locator(".message")).containsText("Saved. It counts from the next event on.");
        assertThat(page.locator(".unsaved-mark")).isHidden();
        tracker.raise("ISSUE-8", "closed");
        page.navigate("rules.xhtml?event=" + tracker.name);
        Locator row = row("Tell the submitter");
        assertThat(row.locator(".col-fired")).containsText("1");
        assertThat(row).containsText("Active");
        Assertions.assertThat(visit.errors()).isEmpty();
    }

    @Test
    void the_dry_run_follows_what_is_typed() {
        tracker.tell(tracker.name, "boss@example.org", "closed");
        tracker.raise("ISSUE-9", "closed");
        page = visit.open(Users.OPERATOR, "rule.xhtml?key=" + tracker.name);
        page.selectOption(
                "[id='edit:recorded']",
                page.locator("[id='edit:recorded'] option", new Page.LocatorOptions().setHasText("ISSUE-9"))
                        .getAttribute("value"));
        assertThat(page.locator(".verdict.typed")).containsText("Fires");
        page.fill("[id='edit:to']", "rejected");
        assertThat(page.locator(".verdict.typed")).containsText("status is 'closed', not one of [rejected]");
        page.fill("[id='edit:to']", "");
        page.fill("[id='edit:condition']", "after.status == \"open\"");
        assertThat(page.locator(".verdict.typed")).containsText("the condition is false");
    }

    @Test
    void the_impact_of_a_change_is_seen_before_it_is_made() {
        tracker.tell(tracker.name, "boss@example.org", "closed");
        tracker.raise("ISSUE-10", "closed");
        tracker.raise("ISSUE-11", "rejected");
        page = visit.open(Users.ADMIN, "rule.xhtml?key=" + tracker.name);
        page.fill("[id='edit:to']", "closed, rejected");
        page.click("[id='edit:compare']");
        Locator impact = page.locator("[id='edit:impact']");
        assertThat(impact).containsText("1 of the last 2 events would be treated differently");
        assertThat(impact.locator(".differences li")).hasCount(1);
        assertThat(impact).containsText("ISSUE-11");
        assertThat(impact.locator(".was")).containsText("does not fire: status is 'rejected'");
        assertThat(impact.locator(".becomes")).containsText("fires for boss@example.org");
        Assertions.assertThat(visit.seriousFaults()).isEmpty();
        Assertions.assertThat(visit.errors()).isEmpty();
    }

    @Test
    void what_is_wrong_is_told_at_the_field_while_somebody_types() {
        page = visit.open(Users.ADMIN, "rule.xhtml?type=" + tracker.name);
        assertThat(page.locator("[id='edit:wrong-name']")).isEmpty();
        page.fill("[id='edit:condition']", "after.nonsense >");
        assertThat(page.locator("[id='edit:wrong-condition']")).containsText("ine 1");
        page.fill("[id='edit:condition']", "");
        page.click(".known-fields button[data-insert='after.priority']");
        assertThat(page.locator("[id='edit:condition']")).hasValue("after.priority");
        page.locator("[id='edit:condition']").pressSequentially(" > 2");
        assertThat(page.locator("[id='edit:wrong-condition']")).isEmpty();

        page.click("[id='edit:save']");
        assertThat(page.locator("[id='edit:wrong-name']")).containsText("It is missing.");
        assertThat(page.locator("[id='edit:name']")).isFocused();
        assertThat(page.locator("[id='edit:name']")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator(".to-mend")).containsText("things have to be mended");
        Assertions.assertThat(visit.seriousFaults()).isEmpty();
    }

    @Test
    void recipients_and_filters_are_added_changed_and_removed_in_rows() {
        tracker.tell(tracker.name, "boss@example.org", "closed");
        page = visit.open(Users.ADMIN, "rule.xhtml?key=" + tracker.name);
        page.click("[id='edit:add-recipient']");
        assertThat(page.locator(".recipients li")).hasCount(2);
        Locator second = page.locator(".recipients li").nth(1);
        second.locator("select").first().selectOption("CC");
        second.locator("select").nth(1).selectOption("SUBSCRIBERS");
        assertThat(second).containsText("everybody who asked");
        page.click("[id='edit:add-filter']");
        page.locator(".filters input").first().fill("priority");
        page.locator(".filters input").nth(1).fill("4, 5");
        assertThat(page.locator(".in-words")).containsText("and priority is 4 or 5 → boss@example.org, Cc subscribers");

        page.locator(".recipients li").first().locator("[title^='Remove']").click();
        assertThat(page.locator(".recipients li")).hasCount(1);
        assertThat(page.locator(".in-words")).containsText("→ Cc subscribers");
        page.click("[id='edit:save']");
        assertThat(page.locator(".message")).containsText("Saved.");
        assertThat(page.locator(".in-words")).containsText("and priority is 4 or 5 → Cc subscribers");
    }

    @Test
    void whoever_wants_a_rules_mails_subscribes() {
        tracker.tell(tracker.name, "subscribers", "closed");
        page = visit.open(Users.VIEWER, "rules.xhtml?event=" + tracker.name);
        row("Tell subscribers").locator(".subscribe").click();
        assertThat(page.locator(".message")).containsText("Subscribed: you get the mails of Tell subscribers");
        assertThat(row("Tell subscribers").locator(".subscribers")).hasText("1");
        page.locator("a.row-link").click();
        page.click("[id='edit:unsubscribe']");
        assertThat(page.locator(".message")).containsText("Unsubscribed");
        assertThat(page.locator("[id='edit:subscribe']")).isVisible();
    }

    @Test
    void who_is_no_admin_tries_and_changes_nothing() {
        tracker.tell(tracker.name, "boss@example.org", "closed");
        page = visit.open(Users.VIEWER, "rules.xhtml?event=" + tracker.name);
        assertThat(page.locator("#add, #import-open")).hasCount(0);
        page.locator("a.row-link").click();
        assertThat(page.locator("[id='edit:save'], #delete")).hasCount(0);
        page.fill("[id='edit:json']", tracker.event("ISSUE-12", "closed"));
        page.click("[id='edit:try']");
        assertThat(page.locator(".verdict.typed")).containsText("boss@example.org");
        Assertions.assertThat(page.navigate("rule.xhtml?key=no-such-rule").status())
                .isEqualTo(404);
    }

    @Test
    void an_import_says_what_it_would_do_before_it_does_it() {
        tracker.tell(tracker.name, "boss@example.org", "closed");
        String rules = post.api.get("rules/export").body().toString();
        page = visit.open(Users.ADMIN, "rules.xhtml?event=" + tracker.name);
        page.click("#import-open");
        page.fill("[id='import:json']", rules.replace("Tell boss@example.org of closed", "Tell the boss"));
        page.click("[id='import:check']");
        assertThat(page.locator(".import-report")).containsText("1 changed");
        assertThat(page.locator(".import-report")).containsText(tracker.name);
        Assertions.assertThat(visit.seriousFaults()).isEmpty();
        page.click("[id='import:run']");
        assertThat(page.locator("#import-dialog")).isHidden();
        assertThat(page.locator(".message")).containsText("Imported: 0 new, 1 changed");
        assertThat(row("Tell the boss")).isVisible();

        page.click("#import-open");
        page.fill("[id='import:json']", "{\"rules\":[{\"key\":\"Wrong\"}]}");
        page.click("[id='import:check']");
        assertThat(page.locator("#import-dialog [role=alert]")).containsText("rules[0].key");
        assertThat(page.locator("[id='import:run']")).hasCount(0);
    }

    @Test
    void deleting_asks_first() {
        tracker.tell(tracker.name, "boss@example.org", "closed");
        page = visit.open(Users.ADMIN, "rule.xhtml?key=" + tracker.name);
        page.click("#delete");
        page.click("#leave-dialog [data-close]");
        assertThat(page.locator("#leave-dialog")).isHidden();
        page.click("#delete");
        page.click("[id='leave:yes']");
        assertThat(page).hasURL(Pattern.compile(".*/rules\\.xhtml.*"));
        assertThat(page.locator(".message")).containsText("Deleted");
        Assertions.assertThat(post.api.get("rules/" + tracker.name).status()).isEqualTo(404);
    }

    private Locator row(String text) {
        return page.locator("[id='list:table'] tbody tr", new Page.LocatorOptions().setHasText(text));
    }
}
