package org.postcommit.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
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

/** The dead letters in the admin pages. */
class DeadLettersPageIT {

    private AdminVisit visit;
    private Post post;

    @BeforeEach
    void visit() {
        post = new Post(Station.of(Setup.postgresql()));
        visit = new AdminVisit(post.station());
    }

    @AfterEach
    void leave() {
        visit.close();
    }

    @Test
    void an_operator_looks_at_one_and_replays_it() {
        Api.Receipt receipt = deadLetter("451 4.3.0 busy");
        post.relay.follows(Script.accepting());

        Page page = visit.open(Users.OPERATOR, "dead-letters.xhtml");
        page.fill("[id='filter:q']", receipt.address());
        assertThat(page.locator("#list tbody tr")).hasCount(1);
        page.click("#list a.row-link");
        assertThat(page.locator(".dead-letter-lines")).containsText(receipt.address());
        assertThat(page.locator(".dead-letter-body")).hasText(receipt.recipientId());
        Assertions.assertThat(visit.seriousFaults()).as("one").isEmpty();

        page.click("[id='detail:replay']");
        page.click("[id='confirm:yes']");
        assertThat(page.locator(".message")).containsText("1 dead letter replayed");
        assertThat(page.locator(".title-row .badge")).hasText("Replayed");
        post.becomes(receipt, "SENT");
        Assertions.assertThat(visit.errors()).isEmpty();
    }

    @Test
    void many_are_discarded_at_once_and_a_viewer_only_looks() {
        String reason = "451 4.3.0 busy " + UUID.randomUUID();
        deadLetter(reason);
        deadLetter(reason);
        Page page = visit.open(Users.OPERATOR, "dead-letters.xhtml");
        page.fill("[id='filter:q']", reason);
        assertThat(page.locator("#total")).hasText("2 open dead letters match");
        Assertions.assertThat(visit.seriousFaults()).as("list").isEmpty();
        page.click("#list thead .ui-chkbox-box");
        page.click("[id='list:discard']");
        assertThat(page.locator("#confirm-dialog")).containsText("Discard 2 dead letters?");
        Assertions.assertThat(visit.seriousFaults()).as("dialog").isEmpty();
        page.click("[id='confirm:yes']");
        assertThat(page.locator(".message")).containsText("2 dead letters discarded");
        assertThat(page.locator("#total")).hasText("0 open dead letters match");

        visit.signOut();
        visit.open(Users.VIEWER, "dead-letters.xhtml");
        page.selectOption("[id='filter:state']", "DISCARDED");
        page.fill("[id='filter:q']", reason);
        assertThat(page.locator("#total")).hasText("2 discarded dead letters match");
        assertThat(page.locator("#list .ui-chkbox-box")).hasCount(0);
        page.setViewportSize(390, 844);
        Assertions.assertThat(visit.seriousFaults()).as("phone").isEmpty();
        Assertions.assertThat((Boolean)
                        page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as("nothing sticks out")
                .isTrue();
        Assertions.assertThat(visit.errors()).isEmpty();
    }

    /** As the product writes them, without waiting for five attempts. */
    private Api.Receipt deadLetter(String reason) {
        post.relay.follows(Script.at(Step.RCPT, Answer.reply("550 5.7.1 not today")));
        Api.Receipt receipt = post.send(Mail.toAda());
        post.becomes(receipt, "ERROR");
        String id = UUID.randomUUID().toString();
        post.station()
                .update("insert into dead_letter (id, at, queue, body, reason, state) values ('" + id
                        + "', now(), 'PostcommitDelivery', '" + receipt.recipientId() + "', '" + reason + "', 'OPEN')");
        post.station()
                .update("insert into dead_letter_recipient (dead_letter_id, recipient_id) values ('" + id + "', '"
                        + receipt.recipientId() + "')");
        return receipt;
    }
}
