package org.postcommit.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postcommit.it.server.Setup;
import org.postcommit.it.server.Station;
import org.postcommit.it.server.Users;

/** The settings in the admin pages. */
class SettingsPageIT {

    private Post post;
    private AdminVisit visit;
    private Page page;

    @BeforeEach
    void visit() {
        post = new Post(Station.of(Setup.postgresql()));
        visit = new AdminVisit(post.station());
    }

    @AfterEach
    void leave() {
        visit.close();
        for (String key : List.of("deferred.time-budget", "mail.redirect-to")) {
            Assertions.assertThat(post.api.delete("settings/" + key).status()).isEqualTo(200);
        }
    }

    @Test
    void an_admin_changes_a_setting_and_goes_back_to_the_environments() {
        page = visit.open(Users.ADMIN, "settings.xhtml");
        change("deferred.time-budget");
        page.fill("[id='edit:text']", "750");
        page.click("[id='edit:save']");
        assertThat(setting("deferred.time-budget")).containsText("750 ms");
        assertThat(setting("deferred.time-budget")).containsText("set by ada");
        assertThat(page.locator(".changes li").first()).containsText("deferred.time-budget from 5000 to 750");

        change("deferred.time-budget");
        page.fill("[id='edit:text']", "800");
        page.keyboard().press("Enter");
        assertThat(setting("deferred.time-budget")).containsText("800 ms");

        change("deferred.time-budget");
        page.click("[id='edit:reset']");
        assertThat(setting("deferred.time-budget")).containsText("5000 ms");
        assertThat(setting("deferred.time-budget")).containsText("from the environment");
        Assertions.assertThat(visit.errors()).isEmpty();
    }

    @Test
    void a_value_that_cannot_be_is_explained_and_changes_nothing() {
        page = visit.open(Users.ADMIN, "settings.xhtml");
        change("mail.redirect-to");
        page.fill("[id='edit:text']", "not an address");
        page.click("[id='edit:save']");
        assertThat(page.locator("#edit-dialog [role=alert]")).containsText("give one address like test@example.org");
        assertThat(page.locator("#edit-dialog")).isVisible();

        page.fill("[id='edit:text']", "test@example.org");
        page.keyboard().press("Enter");
        assertThat(page.locator("#edit-dialog")).isHidden();
        assertThat(setting("mail.redirect-to")).containsText("test@example.org");
    }

    @Test
    void a_viewer_sees_the_settings_without_secrets_and_cannot_change_them() {
        page = visit.open(Users.VIEWER, "settings.xhtml");
        assertThat(page.locator(".setting")).hasCount(8);
        assertThat(page.locator(".setting button")).hasCount(0);
        assertThat(page.locator("#fixed")).containsText("POSTCOMMIT_LEASE_MS");
        assertThat(page.locator("#fixed")).not().containsText("PASSWORD");
    }

    @Test
    void nothing_keeps_a_person_with_an_aid_from_using_it() {
        post.api.put("settings/mail.redirect-to", "{\"value\":\"test@example.org\"}");
        page = visit.open(Users.ADMIN, "settings.xhtml");
        Assertions.assertThat(visit.seriousFaults()).as("page").isEmpty();
        change("delivery.mode");
        Assertions.assertThat(visit.seriousFaults()).as("dialog").isEmpty();
    }

    private void change(String key) {
        setting(key).locator("button").click();
        assertThat(page.locator("#edit-title")).containsText(key);
    }

    private Locator setting(String key) {
        return page.locator(".setting[data-key='" + key + "']");
    }
}
