package org.postcommit.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postcommit.it.api.Api;
import org.postcommit.it.api.Mail;
import org.postcommit.it.pop3.Mailbox;
import org.postcommit.it.pop3.Reports;
import org.postcommit.it.server.Setup;
import org.postcommit.it.server.Station;
import org.postcommit.it.server.Users;
import org.postcommit.it.smtp.Script;

/** The page of what came back, in a browser. */
class BouncesPageIT {

    private final Mailbox mailbox = new Mailbox("shop@example.org");
    private Post post;
    private AdminVisit visit;

    @BeforeEach
    void station() {
        post = new Post(Station.of(Setup.postgresql()));
        post.relay.follows(Script.accepting());
        visit = new AdminVisit(post.station());
        post.api.put(
                "accounts/inbound/bounces-page", """
                {"name":"Bounces","host":"127.0.0.1","port":%d,"user":"%s","password":"%s","address":"shop@example.org"}
                """.formatted(mailbox.pop3Port(), Mailbox.USER, Mailbox.PASSWORD));
    }

    @AfterEach
    void leave() {
        post.api.delete("accounts/inbound/bounces-page");
        visit.close();
        mailbox.close();
    }

    @Test
    void a_bounce_is_found_and_read_and_leads_to_its_recipient() {
        Api.Receipt receipt = bounced("<b>550 5.1.1</b> no such user");
        Page page = visit.open(Users.VIEWER, "bounces.xhtml");
        page.fill("[id='filter:q']", receipt.address());
        assertThat(page.locator("#total")).hasText("1 matches");
        assertThat(page.locator("#list tbody")).containsText("Hard bounce");
        Assertions.assertThat(visit.seriousFaults()).as("list").isEmpty();

        page.locator("#list .row-link").click();
        assertThat(page.locator("#show-dialog")).containsText("found by the envelope sender of its own");
        assertThat(page.locator("#show-dialog .evidence").first()).containsText("<b>550 5.1.1</b>");
        Assertions.assertThat(visit.seriousFaults()).as("dialog").isEmpty();
        page.locator("#show-dialog a").click();
        assertThat(page.locator("#main")).containsText("Bounced");
        Assertions.assertThat(visit.errors()).isEmpty();
    }

    @Test
    void what_was_not_understood_is_looked_at_once() {
        String subject = "Report " + Post.someType();
        mailbox.receive(Reports.cutOff("shop@example.org").replace("A report", subject));
        post.api.post("maintenance/process-bounces?dryRun=false", "");
        Page page = visit.open(Users.OPERATOR, "bounces.xhtml");
        page.check("[id='filter:open']");
        page.fill("[id='filter:q']", subject);
        assertThat(page.locator("#total")).hasText("1 matches");
        page.locator("#list .row-link").click();
        page.locator("#show-dialog summary").click();
        assertThat(page.locator("#show-dialog .bounce-raw")).containsText("Your ma");
        page.click("[id='show:handled']");
        assertThat(page.locator("#total")).hasText("0 match");
        Assertions.assertThat(visit.errors()).isEmpty();
    }

    private Api.Receipt bounced(String diagnostic) {
        Api.Receipt receipt = post.send(Mail.toAda());
        post.becomes(receipt, "SENT");
        String sender = post.conversations(receipt).get(0).from();
        mailbox.receive(Reports.delivery(sender, receipt.address(), "5.1.1", diagnostic, receipt.messageId()));
        post.api.post("maintenance/process-bounces?dryRun=false", "");
        post.becomes(receipt, "BOUNCED");
        return receipt;
    }
}
