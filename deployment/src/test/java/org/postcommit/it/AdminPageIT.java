package org.postcommit.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postcommit.it.api.Api;
import org.postcommit.it.api.Mail;
import org.postcommit.it.server.Setup;
import org.postcommit.it.server.Station;
import org.postcommit.it.server.Users;
import org.postcommit.it.smtp.Answer;
import org.postcommit.it.smtp.Script;
import org.postcommit.it.smtp.Step;

/** The admin page in a real browser. */
class AdminPageIT {

    private Post post;
    private AdminVisit visit;
    private Page page;

    @BeforeEach
    void visit() {
        post = new Post(Station.of(Setup.postgresql()));
        visit = new AdminVisit(post.station());
        page = visit.page();
    }

    @AfterEach
    void leave() {
        visit.close();
    }

    @Test
    void an_operator_finds_a_failed_mail_and_reads_why() {
        String type = Post.someType();
        post.relay.follows(Script.at(Step.RCPT, Answer.reply("550 5.7.1 not from you")));
        Api.Receipt receipt = post.send(Mail.toAda().with("type", type));
        post.becomes(receipt, "ERROR");
        post.send(Mail.to(Mail.somebody("bob")).with("type", type));
        post.relay.follows(Script.accepting());

        signIn(Users.OPERATOR);
        page.fill("[id='filter:q']", receipt.address());
        var row = page.locator("[id='list:table'] tbody tr")
                .filter(new Locator.FilterOptions().setHasText(receipt.address()));
        assertThat(page.locator("#total")).containsText("1 recipient");
        assertThat(row).containsText("Error");

        row.locator("a.row-link").click();
        assertThat(page.locator("#detail")).containsText("550");
        assertThat(page.locator("details.traceback pre").first()).containsText("not from you");
        Assertions.assertThat(visit.errors()).isEmpty();
    }

    @Test
    void an_operator_ticks_a_refused_mail_and_sends_it_now() {
        post.relay.follows(Script.at(Step.RCPT, Answer.reply("550 5.7.1 not from you")));
        Api.Receipt receipt = post.send(Mail.toAda());
        post.becomes(receipt, "ERROR");
        post.relay.follows(Script.accepting());

        signIn(Users.OPERATOR);
        page.navigate("recipients.xhtml?q=" + Api.encoded(receipt.address()));
        assertThat(page.locator("#total")).hasText("1 recipient matches");
        page.locator("[id='list:table'] tbody td.col-check [role=checkbox]").check();
        assertThat(page.locator("#chosen")).hasText("1 selected");
        page.click("[id='list:send']");
        assertThat(page.locator("#confirm-title")).hasText("Send now to 1 recipient?");
        page.click("[id='confirm:yes']");
        assertThat(page.locator("[id='list:messages']")).containsText("1 recipient will be sent to now");
        post.becomes(receipt, "SENT");

        page.click("[id='list:refresh']");
        assertThat(page.locator("[id='list:table'] tbody td.col-status .badge")).hasText("Sent");
        Assertions.assertThat(post.conversations(receipt)).hasSize(2);
        Assertions.assertThat(visit.errors()).isEmpty();
    }

    @Test
    void one_tick_and_a_link_choose_all_that_match() {
        String type = Post.someType();
        post.relay.follows(Script.at(Step.RCPT, Answer.reply("550 5.7.1 not from you")));
        post.sendSingles(3, type, Post.someType());
        post.allBecome(type, "ERROR", 3, Duration.ofSeconds(60));
        post.relay.follows(Script.accepting());

        signIn(Users.OPERATOR);
        page.navigate("recipients.xhtml?type=" + type);
        page.locator("[id='list:table'] tbody td.col-check [role=checkbox]")
                .first()
                .check();
        page.click("[id='list:all']");
        assertThat(page.locator("#chosen")).hasText("All 3 selected");
        page.click("[id='list:retry']");
        assertThat(page.locator("#confirm-title")).hasText("Reset the attempts of 3 recipients?");
        page.click("[id='confirm:yes']");
        assertThat(page.locator("[id='list:messages']")).containsText("3 recipients reset");
        post.allBecome(type, "SENT", 3, Duration.ofSeconds(60));
    }

    @Test
    void a_session_that_has_ended_leads_to_the_sign_in_page() {
        signIn(Users.OPERATOR);
        visit.loseSession();
        page.click("[id='list:refresh']");
        assertThat(page.locator("#user")).isVisible();
    }

    @Test
    void a_wrong_password_opens_nothing() {
        page.navigate("recipients.xhtml");
        page.fill("#user", Users.OPERATOR);
        page.fill("#password", "wrong");
        page.click("#sign-in");
        assertThat(page.locator("#login-error")).isVisible();
        assertThat(page.locator("[id='list:table']")).hasCount(0);
    }

    @Test
    void a_viewer_sees_but_cannot_act() {
        signIn(Users.VIEWER);
        assertThat(page.locator("[id='list:table']")).isVisible();
        assertThat(page.locator("[id='list:table'] td.col-check")).hasCount(0);
    }

    @Test
    void markup_in_a_mail_stays_text() {
        String evil = "<img src=x onerror=document.title='owned'><b>bold</b>";
        Api.Receipt receipt = post.send(Mail.toAda()
                .with("subject", evil)
                .named("<script>document.title='owned'</script>")
                .with("html", "<p>fine</p><script>parent.document.title='owned'</script>"));
        post.becomes(receipt, "SENT");

        signIn(Users.ADMIN);
        page.fill("[id='filter:q']", receipt.address());
        assertThat(page.locator("#total")).containsText("1 recipient");
        assertThat(page.locator("[id='list:table'] a.row-link").first()).containsText(evil);
        page.navigate("recipient.xhtml?id=" + receipt.recipientId());
        assertThat(page.locator("h1")).containsText(evil);
        assertThat(page.locator("h1 img, h1 b")).hasCount(0);
        assertThat(page.frameLocator("iframe.preview").locator("p")).hasText("fine");
        Assertions.assertThat(page.title()).isNotEqualTo("owned");
    }

    @Test
    void nothing_keeps_a_person_with_an_aid_from_using_it() {
        Api.Receipt receipt = post.send(Mail.toAda().with("html", "<p>Hello</p>"));
        post.becomes(receipt, "SENT");
        page.navigate("recipients.xhtml");
        assertNoSeriousFault("sign in");
        signIn(Users.ADMIN);
        assertNoSeriousFault("list");
        page.navigate("recipient.xhtml?id=" + receipt.recipientId());
        assertNoSeriousFault("detail");
    }

    private void signIn(String user) {
        visit.open(user, "recipients.xhtml");
    }

    private void assertNoSeriousFault(String where) {
        Assertions.assertThat(visit.seriousFaults()).as(where).isEmpty();
    }
}
