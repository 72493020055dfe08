package org.postcommit.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postcommit.it.api.Mail;
import org.postcommit.it.remote.JmsClient;
import org.postcommit.it.server.Setup;
import org.postcommit.it.server.Station;
import org.postcommit.it.server.Users;

/** The rejected list in a real browser. */
class RejectedPageIT {

    private final String producer = Post.someType();
    private Post post;
    private Rejections rejections;
    private AdminVisit visit;

    @BeforeEach
    void open() {
        post = new Post(Station.of(Setup.postgresql()));
        rejections = new Rejections(post, producer);
        visit = new AdminVisit(post.station());
    }

    @AfterEach
    void leave() {
        visit.close();
    }

    @Test
    void an_operator_reads_why_mends_it_and_it_is_sent() {
        String address = Mail.somebody("ada");
        reject(Mail.to(address).with("colour", "red").json());
        Page page = visit.open(Users.OPERATOR, "rejected.xhtml");

        page.locator("[id='list:table'] tbody tr", new Page.LocatorOptions().setHasText(producer))
                .locator("a.row-link")
                .click();
        assertThat(page.locator("#why-title")).containsText("Why");
        assertThat(page.locator(".reasons")).containsText("colour");
        assertThat(page.locator("[id='detail:body']"))
                .hasValue(Mail.to(address).with("colour", "red").json());
        assertThat(visit.seriousFaults()).isEmpty();

        page.fill("[id='detail:body']", Mail.to("nobody").json());
        page.click("[id='detail:retry']");
        assertThat(page.locator("#why-title")).containsText("Not taken in");
        assertThat(page.locator(".reasons")).containsText("to[0].address");

        page.fill("[id='detail:body']", Mail.to(address).json());
        page.click("[id='detail:retry']");
        assertThat(page.locator("[id='list:messages']")).containsText("Submitted as notification");
        assertThat(visit.seriousFaults()).isEmpty();
        post.awaitSent(address);
        assertThat(rejections.all()).isEmpty();
        assertThat(visit.errors()).isEmpty();
    }

    @Test
    void discarding_asks_first() {
        String id = reject("{}");
        Page page = visit.open(Users.OPERATOR, "rejection.xhtml?id=" + id);

        page.click("#discard");
        page.click("#discard-dialog [data-close]");
        assertThat(page.locator("#discard-dialog")).isHidden();
        assertThat(rejections.awaitOne().path("id").asText()).isEqualTo(id);

        page.click("#discard");
        page.click("[id='throw:yes']");
        assertThat(page.locator("[id='list:messages']")).containsText("Discarded");
        assertThat(rejections.all()).isEmpty();
    }

    @Test
    void a_viewer_reads_and_changes_nothing() {
        String id = reject("<script>document.title='owned'</script>");
        Page page = visit.open(Users.VIEWER, "rejection.xhtml?id=" + id);

        assertThat(page.locator("[id='detail:body']")).hasValue("<script>document.title='owned'</script>");
        assertThat(page.locator("[id='detail:retry'], #discard")).hasCount(0);
        assertThat(page.title()).contains("Rejected");
        assertThat(page.navigate("rejection.xhtml?id=nonsense").status()).isEqualTo(404);
    }

    private String reject(String body) {
        try (var client = new JmsClient(post.station().server().httpPort(), Users.PRODUCER)) {
            client.send(body, producer);
        }
        return rejections.awaitOne().path("id").asText();
    }
}
