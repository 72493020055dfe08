package org.postcommit.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postcommit.it.pop3.Mailbox;
import org.postcommit.it.server.Setup;
import org.postcommit.it.server.Station;
import org.postcommit.it.server.Users;

/** The page of accounts, in a browser. */
class AccountsPageIT {

    private final Mailbox mailbox = new Mailbox("box@example.org");
    private Post post;
    private AdminVisit visit;

    @BeforeEach
    void station() {
        post = new Post(Station.of(Setup.postgresql()));
        visit = new AdminVisit(post.station());
    }

    @AfterEach
    void leave() {
        post.api.delete("accounts/inbound/page-box");
        visit.close();
        mailbox.close();
    }

    @Test
    void an_admin_adds_tests_and_deletes_a_mailbox() {
        Page page = visit.open(Users.ADMIN, "accounts.xhtml");
        assertThat(page.locator("#main")).containsText("java:jboss/mail/Postcommit");
        Assertions.assertThat(visit.seriousFaults()).as("list").isEmpty();
        page.click("[id='accounts:addInbound']");
        page.fill("[id='edit:key']", "page-box");
        page.click("[id='edit:save']");
        assertThat(page.locator("#edit-dialog [role=alert]")).containsText("Password is missing");
        Assertions.assertThat(visit.seriousFaults()).as("dialog").isEmpty();

        page.fill("[id='edit:name']", "Reports");
        page.fill("[id='edit:address']", "box@example.org");
        page.fill("[id='edit:host']", "127.0.0.1");
        page.fill("[id='edit:port']", String.valueOf(mailbox.pop3Port()));
        page.fill("[id='edit:user']", Mailbox.USER);
        page.fill("[id='edit:password']", Mailbox.PASSWORD);
        page.uncheck("[id='edit:verp']");
        page.click("[id='edit:save']");
        assertThat(page.locator("#edit-dialog")).isHidden();

        Locator row = page.locator(".endpoint").filter(new Locator.FilterOptions().setHasText("page-box"));
        row.locator(".test").click();
        assertThat(page.locator(".message")).containsText("Works. page-box: The mailbox holds 0 mails.");
        Assertions.assertThat(page.content()).doesNotContain(Mailbox.PASSWORD);

        row.locator(".delete").click();
        page.click("[id='leave:yes']");
        assertThat(row).hasCount(0);
        Assertions.assertThat(visit.errors()).isEmpty();
    }

    @Test
    void a_viewer_sees_them_and_changes_nothing() {
        Page page = visit.open(Users.VIEWER, "accounts.xhtml");
        assertThat(page.locator("#main")).containsText("shop@example.org");
        assertThat(page.locator("#main .endpoint-buttons .button")).hasCount(0);
        assertThat(page.locator("[id='accounts:addInbound']")).hasCount(0);
    }
}
