package org.postcommit.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postcommit.it.http.Endpoint;
import org.postcommit.it.server.Setup;
import org.postcommit.it.server.Station;
import org.postcommit.it.server.Users;

/** The webhooks in the admin pages. */
class WebhooksPageIT {

    private final Endpoint endpoint = new Endpoint();
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
        endpoint.close();
    }

    @Test
    void an_admin_adds_tests_changes_and_deletes_an_endpoint() {
        Page page = visit.open(Users.ADMIN, "webhooks.xhtml");
        assertThat(page.locator("#main")).containsText("No endpoints yet");
        page.click("[id='hooks:add']");
        page.fill("[id='edit:url']", endpoint.url());
        page.keyboard().press("Enter");

        assertThat(page.locator("#secret-dialog pre")).containsText("whsec_");
        page.click("[id='secret:done']");
        assertThat(page.locator("#secret-dialog")).isHidden();
        Assertions.assertThat(page.content()).as("the secret is shown once").doesNotContain("whsec_");

        Locator row = page.locator(".endpoint");
        assertThat(row).containsText(endpoint.url());
        row.locator(".test").click();
        assertThat(page.locator(".message")).containsText("Test taken. HTTP 204");

        row.locator(".edit").click();
        page.uncheck("[id='edit:active']");
        page.click("[id='edit:save']");
        assertThat(page.locator("#edit-dialog")).isHidden();
        assertThat(row.locator(".badge")).hasText("Off");

        row.locator(".delete").click();
        page.click("[id='leave:yes']");
        assertThat(page.locator(".endpoint")).hasCount(0);
        Assertions.assertThat(visit.errors()).isEmpty();
    }

    @Test
    void what_cannot_be_an_endpoint_is_explained_in_the_dialog() {
        Page page = visit.open(Users.ADMIN, "webhooks.xhtml");
        page.click("[id='hooks:add']");
        page.fill("[id='edit:url']", "ftp://example.org/");
        page.click("[id='edit:save']");
        assertThat(page.locator("#edit-dialog [role=alert]")).containsText("url has to start with https:// or http://");
        assertThat(page.locator("#edit-dialog")).isVisible();
    }

    @Test
    void who_is_no_admin_neither_finds_nor_opens_the_page() {
        Page page = visit.open(Users.VIEWER, "recipients.xhtml");
        assertThat(page.locator("a[href='webhooks.xhtml']")).hasCount(0);
        Assertions.assertThat(page.navigate("webhooks.xhtml").status()).isEqualTo(403);
    }

    @Test
    void nothing_keeps_a_person_with_an_aid_from_using_it() {
        Page page = visit.open(Users.ADMIN, "webhooks.xhtml");
        Assertions.assertThat(visit.seriousFaults()).as("empty").isEmpty();
        post.api.post("webhooks", "{\"url\":\"" + endpoint.url() + "\"}");
        page.reload();
        assertThat(page.locator(".endpoint")).hasCount(1);
        Assertions.assertThat(visit.seriousFaults()).as("list").isEmpty();
        page.locator(".endpoint .edit").click();
        assertThat(page.locator("#edit-dialog")).isVisible();
        Assertions.assertThat(visit.seriousFaults()).as("dialog").isEmpty();
    }

    private void deleteAll() {
        post.api
                .get("webhooks")
                .body()
                .path("items")
                .forEach(webhook ->
                        post.api.delete("webhooks/" + webhook.path("id").asText()));
    }
}
