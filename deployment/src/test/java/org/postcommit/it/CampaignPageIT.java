package org.postcommit.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.postcommit.it.Eventually.eventually;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postcommit.it.server.Setup;
import org.postcommit.it.server.Station;
import org.postcommit.it.server.Users;
import org.postcommit.it.smtp.Script;

/** Campaigns in the admin pages. */
class CampaignPageIT {

    private final String key = Post.someType();
    private Post post;
    private Crowd crowd;
    private AdminVisit visit;

    @BeforeEach
    void visit() {
        post = new Post(Station.of(Setup.postgresql()));
        post.relay.follows(Script.accepting());
        crowd = Crowd.willing(post, 12);
        crowd.somebody("silent", "Rome");
        Crowd.accepted(
                post.api.put(
                        "templates/" + key + "?publish=true",
                        "{\"defaultLanguage\":\"en\",\"texts\":[{\"language\":\"en\",\"subject\":\"{{ offer }} for {{ recipient.name }}\","
                                + "\"html\":\"<h1>{{ offer }}</h1><p>Hello {{ contact.city }}. <a href=\\\"{{ preferences }}\\\">Unsubscribe</a></p>\"}],"
                                + "\"sample\":{\"offer\":\"Tea\",\"contact\":{\"city\":\"Rome\"},\"preferences\":\"https://example.org\"}}"));
        visit = new AdminVisit(post.station());
    }

    @AfterEach
    void leave() {
        visit.close();
    }

    @Test
    void it_is_written_in_four_steps_started_and_watched() {
        Page page = visit.open(Users.ADMIN, "campaigns.xhtml");
        page.click("#add");
        page.click("[id='wizard:next']");
        assertThat(page.locator("[role=alert]")).containsText("Segment is missing");
        assertThat(page.locator("[role=alert]")).containsText("Topic is missing");
        page.fill("[id='wizard:name']", "Summer sale " + key);
        page.locator("[id='wizard:segment']").selectOption(crowd.key);
        page.fill("[id='wizard:topic']", Crowd.TOPIC);
        page.click("[id='wizard:next']");

        page.locator("[id='wizard:template']").selectOption(key);
        page.fill("[id='wizard:data']", "{\"offer\":");
        page.click("[id='wizard:next']");
        assertThat(page.locator("[role=alert]")).containsText("Data");
        page.fill("[id='wizard:data']", "{\"offer\":\"Tea\"}");
        page.click("[id='wizard:next']");

        page.fill("[id='wizard:pace']", "60");
        Assertions.assertThat(visit.seriousFaults()).isEmpty();
        page.click("[id='wizard:next']");

        assertThat(page.locator("#size")).hasText("13");
        assertThat(page.locator("#subject")).hasText("Tea for P0");
        assertThat(page.frameLocator("iframe").locator("h1")).hasText("Tea");
        Assertions.assertThat(visit.seriousFaults()).isEmpty();
        page.click("[id='wizard:schedule']");
        stopAfterTheFirstSix();

        assertThat(page.locator("#state")).hasText("Running");
        assertThat(page.locator("#sent")).hasText("6");
        page.click("[id='live:pause']");
        assertThat(page.locator("#state")).hasText("Paused");
        post.relay.comeBack();
        page.click("[id='live:resume']");
        assertThat(page.locator("#state")).hasText("Finished");
        assertThat(page.locator("#sent")).hasText("12");
        page.locator(".campaign-legend a").filter(containing("Not opted in")).click();
        assertThat(page.locator("#members-title")).containsText("Not opted in 1");
        assertThat(page.locator(".campaign-members tbody tr")).hasCount(1);
        assertThat(page.locator(".campaign-members tbody")).containsText("silent@");
        Assertions.assertThat(visit.seriousFaults()).isEmpty();

        page.navigate("campaigns.xhtml");
        page.fill("[id='filter:q']", key);
        assertThat(page.locator("#total")).hasText("1 campaign matches");
        assertThat(page.locator(".campaigns tbody")).containsText("12 sent of 13");
        Assertions.assertThat(visit.seriousFaults()).isEmpty();
        Assertions.assertThat(visit.errors()).isEmpty();
    }

    @Test
    void a_second_person_approves_and_an_operator_calls_it_off() {
        Crowd.accepted(post.api.put(
                "campaigns/" + key,
                "{\"template\":\"" + key + "\",\"segment\":\"" + crowd.key + "\",\"topic\":\"" + Crowd.TOPIC
                        + "\",\"data\":{\"offer\":\"Tea\"},\"approval\":true,\"startAt\":\"2199-01-01T08:00\"}"));
        Page page = visit.open(Users.ADMIN, "campaign.xhtml?key=" + key);
        assertThat(page.locator("[id='wizard:schedule']")).hasText("Ask for approval");
        page.click("[id='wizard:schedule']");
        assertThat(page.locator("#state")).hasText("Awaiting approval");
        assertThat(page.locator("[id='live:approve']")).hasCount(0);

        try (var other = new AdminVisit(post.station())) {
            Page theirs = other.open(Users.OTHER_ADMIN, "campaign.xhtml?key=" + key);
            theirs.click("[id='live:approve']");
            assertThat(theirs.locator("#state")).hasText("Scheduled");
        }
        try (var third = new AdminVisit(post.station())) {
            Page theirs = third.open(Users.OPERATOR, "campaign.xhtml?key=" + key);
            theirs.click("#cancel");
            theirs.click("[id='stop:yes']");
            assertThat(theirs.locator("#state")).hasText("Cancelled");
            Assertions.assertThat(third.errors()).isEmpty();
        }
        try (var fourth = new AdminVisit(post.station())) {
            Page theirs = fourth.open(Users.VIEWER, "campaign.xhtml?key=" + key);
            assertThat(theirs.locator("#state")).hasText("Cancelled");
            assertThat(theirs.locator(".title-row button")).hasCount(0);
        }
    }

    /** Or a slow page would show, and pause, what has finished meanwhile. */
    private void stopAfterTheFirstSix() {
        eventually()
                .untilAsserted(() -> Assertions.assertThat(post.station()
                                .count("select count(*) from recipient where status = 'SENT' and address like '%@"
                                        + crowd.key + ".example.org'"))
                        .isEqualTo(6));
        post.relay.goDown();
    }

    private static Locator.FilterOptions containing(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
