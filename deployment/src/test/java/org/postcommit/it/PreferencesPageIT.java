package org.postcommit.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postcommit.it.api.Mail;
import org.postcommit.it.server.Setup;
import org.postcommit.it.server.Station;
import org.postcommit.it.smtp.Script;

/** The pages for readers, in a browser. */
class PreferencesPageIT {

    private Post post;
    private AdminVisit visit;
    private Page page;

    @BeforeEach
    void visit() {
        post = new Post(Station.of(Setup.postgresql()));
        post.relay.follows(Script.accepting());
        post.api.put(
                "consents/topics/news",
                "{\"name\":\"News\",\"description\":\"What is new in our shops, once a month.\"}");
        post.api.put("consents/topics/offers", "{\"name\":\"Offers\"}");
        visit = new AdminVisit(post.station());
        page = visit.page();
    }

    @AfterEach
    void leave() {
        visit.close();
        post.api.delete("consents/topics/news");
        post.api.delete("consents/topics/offers");
    }

    @Test
    void a_reader_confirms_chooses_and_leaves() {
        String ada = Mail.somebody("ada");
        var subscriber = new Subscriber(post, ada);
        subscriber.ask("news", 3, "");
        page.navigate("../" + Reader.link(subscriber.mail().text(), "confirm"));
        assertThat(page.locator("h1")).hasText("Do you want this mail?");
        readable("confirm");
        page.click("button");
        assertThat(page.locator("h1")).hasText("Thank you");
        readable("confirmed");

        page.click("a");
        assertThat(page.getByLabel("News")).isChecked();
        assertThat(page.getByLabel("Offers")).not().isChecked();
        page.getByLabel("News").uncheck();
        page.getByLabel("Offers").check();
        page.click("button");
        assertThat(page.locator("[role=status]")).isVisible();
        assertThat(page.getByLabel("Offers")).isChecked();
        assertThat(page.getByLabel("News")).not().isChecked();
        readable("preferences");

        page.getByLabel("No mail at all").check();
        page.keyboard().press("Enter");
        assertThat(page.locator("[role=status]")).isVisible();
        assertThat(page.getByLabel("No mail at all")).isChecked();
        assertThat(page.getByLabel("Offers")).not().isChecked();
        Assertions.assertThat(visit.errors()).isEmpty();
    }

    @Test
    void a_reader_unsubscribes_with_a_button() {
        String token = new Subscriber(post, Mail.somebody("ada")).token("news", 3);
        page.navigate("../unsubscribe?t=" + token);
        readable("unsubscribe");
        page.click("button");
        assertThat(page.locator("h1")).hasText("You are unsubscribed");
        page.navigate("../unsubscribe?t=" + token);
        assertThat(page.locator("h1")).hasText("You are unsubscribed");
        readable("unsubscribed");
        page.navigate("../preferences?t=" + token.substring(3));
        assertThat(page.locator("h1")).hasText("This link does not work");
        readable("invalid");
        Assertions.assertThat(visit.errors())
                .as("but for the answer 400")
                .allSatisfy(error -> Assertions.assertThat(error).contains("400"));
    }

    private void readable(String what) {
        page.setViewportSize(390, 844);
        Assertions.assertThat(visit.seriousFaults()).as(what).isEmpty();
        Assertions.assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("fits a phone")
                .isTrue();
        page.setViewportSize(1440, 900);
    }
}
