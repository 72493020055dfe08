package org.postcommit.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postcommit.it.api.Mail;
import org.postcommit.it.server.Setup;
import org.postcommit.it.server.Station;
import org.postcommit.it.server.Users;
import org.postcommit.it.smtp.Script;

/** Consents in the admin pages. */
class ConsentPageIT {

    private Post post;
    private AdminVisit visit;
    private String ada;

    @BeforeEach
    void visit() {
        post = new Post(Station.of(Setup.postgresql()));
        post.relay.follows(Script.accepting());
        visit = new AdminVisit(post.station());
        ada = Mail.somebody("ada");
    }

    @AfterEach
    void leave() {
        visit.close();
        post.api.delete("consents/topics/page.news");
    }

    @Test
    void an_operator_records_looks_and_takes_back() {
        Page page = visit.open(Users.OPERATOR, "consent.xhtml");
        page.click("[id='top:add']");
        page.fill("[id='edit:address']", "nobody");
        page.fill("[id='edit:about']", "page.news");
        page.selectOption("[id='edit:answer']", "YES");
        assertThat(page.locator("[id='edit:said']")).isVisible();
        page.fill("[id='edit:said']", "2024-05-01");
        page.fill("[id='edit:source']", "form at the fair");
        page.fill("[id='edit:evidence']", "Signed form 17,\nin the red folder.");
        page.click("[id='edit:save']");
        assertThat(page.locator("#edit-dialog [role=alert]")).containsText("Address is no address");
        page.fill("[id='edit:address']", ada);
        page.click("[id='edit:save']");
        assertThat(page.locator("#edit-dialog")).isHidden();
        assertThat(page.locator(".message")).hasText("Recorded: " + ada + " says yes to page.news, all stores.");

        page.fill("[id='filter:q']", ada.substring(0, 10).toUpperCase(Locale.ROOT));
        assertThat(page.locator("#total")).hasText("1 consent matches");
        row(page).locator(".row-link").click();
        assertThat(page.locator("#show-dialog .consent-history")).containsText("in the red folder");
        page.getByText("Take back", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("#show-dialog .consent-standing .badge")).hasText("No");
        assertThat(page.locator("#show-dialog .consent-history li")).hasCount(2);
        page.click("[id='show:nothing']");
        assertThat(page.locator("#show-dialog .note")).containsText("no mail at all");
        page.locator("#show-dialog [data-close]").click();
        assertThat(page.locator("#total")).hasText("2 consents match");
        JsonNode history = post.api.get("consents/" + ada).body().path("history");
        Assertions.assertThat(history.findValuesAsText("recordedBy")).containsOnly(Users.OPERATOR);
        Assertions.assertThat(visit.errors()).isEmpty();
    }

    @Test
    void an_operator_has_somebody_asked_by_mail() {
        Page page = visit.open(Users.OPERATOR, "consent.xhtml");
        page.click("[id='top:add']");
        page.fill("[id='edit:address']", ada);
        page.fill("[id='edit:about']", "page.news");
        page.fill("[id='edit:language']", "fr");
        page.click("[id='edit:save']");
        assertThat(page.locator(".message")).hasText("A mail asks " + ada + " to confirm.");
        Assertions.assertThat(new Subscriber(post, ada).mail().subject())
                .isEqualTo("Merci de confirmer : \"page news\"");
        page.selectOption("[id='filter:state']", "PENDING");
        page.fill("[id='filter:q']", ada);
        assertThat(row(page).locator(".badge")).hasText("Asked");
    }

    @Test
    void an_admin_gives_topics_words_and_brings_a_list_in() throws IOException {
        Page page = visit.open(Users.ADMIN, "consent.xhtml");
        page.click("[id='top:topics']");
        page.fill("[id='topics:key']", "two words");
        page.click("[id='topics:save']");
        assertThat(page.locator("#topics-dialog [role=alert]")).containsText("Name is missing");
        page.fill("[id='topics:key']", "Page.News");
        page.fill("[id='topics:name']", "News of pages");
        page.click("[id='topics:save']");
        assertThat(page.locator(".consent-topics")).containsText("News of pages page.news");
        page.getByTitle("Remove the words of News of pages").click();
        assertThat(page.locator("#topics-dialog")).not().containsText("News of pages");
        page.locator("#topics-dialog [data-close]").click();

        page.click("[id='top:upload']");
        page.fill(
                "[id='csv:text']", "address,topic,at\n" + ada + ",page.news,2024-05-01T00:00:00Z\nnobody,page.news,\n");
        page.click("[id='csv:check']");
        assertThat(page.locator(".refused")).containsText("Line 3");
        page.click("[id='csv:import']");
        assertThat(page.locator(".message")).hasText("1 consent added, 0 changed, 0 unchanged, 1 line left out.");
        Download download = page.waitForDownload(() -> page.click("#export"));
        Assertions.assertThat(Files.readString(download.path())).contains(ada + ",page.news,0,GRANTED,import");
    }

    @Test
    void a_viewer_only_looks() {
        post.api.post("consents", "{\"address\":\"" + ada + "\",\"topic\":\"page.news\"}");
        Page page = visit.open(Users.VIEWER, "consent.xhtml");
        page.fill("[id='filter:q']", ada);
        assertThat(page.locator("#total")).hasText("1 consent matches");
        row(page).locator(".row-link").click();
        assertThat(page.locator("#show-dialog")).isVisible();
        assertThat(page.getByText("Take back")).hasCount(0);
        assertThat(page.locator("[id='show:nothing']")).hasCount(0);
        assertThat(page.locator("[id='top:add']")).hasCount(0);
    }

    @Test
    void everybody_can_use_the_page() {
        post.api.put("consents/topics/page.news", "{\"name\":\"News of pages\",\"description\":\"Once a month.\"}");
        for (String body : new String[] {"\"evidence\":\"Signed form 17\"", "\"store\":3,\"state\":\"DENIED\""}) {
            post.api.post("consents", "{\"address\":\"" + ada + "\",\"topic\":\"page.news\"," + body + "}");
        }
        new Subscriber(post, ada).ask("offers", 4, "");
        Page page = visit.open(Users.ADMIN, "consent.xhtml");
        page.fill("[id='filter:q']", ada);
        assertThat(page.locator("#total")).hasText("3 consents match");
        Assertions.assertThat(visit.seriousFaults()).as("list").isEmpty();
        page.setViewportSize(390, 844);
        Assertions.assertThat(visit.seriousFaults()).as("list on a phone").isEmpty();
        Assertions.assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("fits a phone")
                .isTrue();
        row(page).locator(".row-link").click();
        assertThat(page.locator("#show-dialog")).isVisible();
        page.setViewportSize(1440, 900);
        Assertions.assertThat(visit.seriousFaults()).as("person").isEmpty();
        page.locator("#show-dialog [data-close]").click();
        page.click("[id='top:topics']");
        assertThat(page.locator("#topics-dialog")).isVisible();
        Assertions.assertThat(visit.seriousFaults()).as("topics").isEmpty();
        page.locator("#topics-dialog [data-close]").click();
        page.click("[id='top:add']");
        assertThat(page.locator("#edit-dialog")).isVisible();
        Assertions.assertThat(visit.seriousFaults()).as("add").isEmpty();
        page.locator("#edit-dialog [data-close]").click();
        page.fill("[id='filter:q']", "nobody at all");
        assertThat(page.locator(".empty")).containsText("No consent matches");
        Assertions.assertThat(visit.seriousFaults()).as("empty").isEmpty();
        Assertions.assertThat(visit.errors()).isEmpty();
    }

    private static Locator row(Page page) {
        return page.locator("[id='list:table'] tbody tr").first();
    }
}
