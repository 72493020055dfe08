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

/** The maintenance commands in the admin pages. */
class MaintenancePageIT {

    private AdminVisit visit;

    @BeforeEach
    void visit() {
        visit = new AdminVisit(Station.of(Setup.postgresql()));
    }

    @AfterEach
    void leave() {
        visit.close();
    }

    @Test
    void an_admin_counts_first_and_runs_then() {
        Page page = visit.open(Users.ADMIN, "maintenance.xhtml");
        Locator command = command(page, "delete-recipients");
        command.locator(".dry").click();
        assertThat(command.locator("[role=alert]")).containsText("days is missing");

        command.getByLabel("Days").fill("36000");
        command.locator(".dry").click();
        assertThat(command.locator(".command-result")).containsText("Would change");
        command.locator(".run").click();
        assertThat(page.locator("#ask-dialog")).containsText("Delete recipients?");
        Assertions.assertThat(visit.seriousFaults()).as("dialog").isEmpty();
        page.click("[id='ask:yes']");
        assertThat(page.locator("#ask-dialog")).isHidden();
        assertThat(command.locator(".command-result")).containsText("Done");
        assertThat(page.locator(".runs li").first()).containsText("delete-recipients days=36000 run by");
        Assertions.assertThat(visit.errors()).isEmpty();
    }

    @Test
    void an_operator_only_counts_and_a_viewer_only_looks() {
        Page page = visit.open(Users.OPERATOR, "maintenance.xhtml");
        command(page, "audit").locator(".dry").click();
        assertThat(command(page, "audit").locator(".command-result")).containsText("submitted");
        assertThat(page.locator(".run")).hasCount(0);
        visit.signOut();
        visit.open(Users.VIEWER, "maintenance.xhtml");
        assertThat(page.locator(".command")).hasCount(7);
        assertThat(page.locator(".dry")).hasCount(0);
    }

    @Test
    void nothing_keeps_a_person_with_an_aid_from_using_it() {
        Page page = visit.open(Users.ADMIN, "maintenance.xhtml");
        command(page, "resend-failed").locator(".dry").click();
        assertThat(page.locator(".command-result")).hasCount(1);
        Assertions.assertThat(visit.seriousFaults()).as("wide").isEmpty();
        page.setViewportSize(390, 844);
        Assertions.assertThat(visit.seriousFaults()).as("phone").isEmpty();
        Assertions.assertThat((Boolean)
                        page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as("nothing sticks out")
                .isTrue();
        Assertions.assertThat(visit.errors()).isEmpty();
    }

    @Test
    void an_admin_says_when_a_command_runs_by_itself() {
        Page page = visit.open(Users.ADMIN, "maintenance.xhtml");
        Locator command = command(page, "purge-bodies");
        assertThat(command.locator(".upkeep-when")).containsText("Does not run by itself");
        command.locator(".plan").click();
        page.getByLabel("Runs by itself").check();
        page.selectOption("[id='plan:every']", "WEEK");
        page.selectOption("[id='plan:on']", "SUNDAY");
        page.fill("[id='plan:zone']", "Mars/Base");
        page.click("[id='plan:save']");
        assertThat(page.locator("#plan-dialog [role=alert]")).containsText("Zone is no time zone");
        Assertions.assertThat(visit.seriousFaults()).as("dialog").isEmpty();

        page.fill("[id='plan:zone']", "Europe/Berlin");
        page.click("[id='plan:save']");
        assertThat(page.locator("#plan-dialog")).isHidden();
        assertThat(command.locator(".upkeep-when"))
                .containsText("Runs by itself every Sunday at 02:30, Europe/Berlin, older than 90 days; next");

        command.locator(".plan").click();
        page.getByLabel("Runs by itself").uncheck();
        page.click("[id='plan:save']");
        assertThat(command.locator(".upkeep-when")).containsText("Does not run by itself");
        Assertions.assertThat(visit.errors()).isEmpty();
    }

    private static Locator command(Page page, String name) {
        return page.locator(".command[data-command='" + name + "']");
    }
}
