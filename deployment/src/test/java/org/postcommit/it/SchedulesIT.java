package org.postcommit.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postcommit.it.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postcommit.it.api.Api;
import org.postcommit.it.server.Setup;
import org.postcommit.it.server.Station;
import org.postcommit.it.server.Users;

/** Maintenance commands that run by themselves. What would be deleted here is older than anything there is. */
class SchedulesIT {

    private static final String PATH = "maintenance/schedules/delete-recipients";

    private Post post;

    @BeforeEach
    void station() {
        post = new Post(Station.of(Setup.postgresql()));
    }

    @AfterEach
    void asDelivered() {
        put("{\"active\":false,\"every\":\"day\",\"at\":\"03:00\",\"zone\":\"\",\"days\":400}");
    }

    @Test
    void nothing_that_deletes_runs_unasked() {
        JsonNode all = post.api.get("maintenance/schedules").body().path("items");
        assertThat(all.findValuesAsText("command"))
                .containsExactlyInAnyOrder(
                        "resend-failed",
                        "purge-bodies",
                        "delete-recipients",
                        "delete-messages-without-recipients",
                        "audit");
        for (JsonNode schedule : all) {
            boolean harmless = schedule.path("command").asText().equals("audit");
            assertThat(schedule.path("active").asBoolean()).as("%s", schedule).isEqualTo(harmless);
        }
        assertThat(post.api.get(PATH).body().path("days").asInt()).isEqualTo(400);
    }

    @Test
    void a_time_that_comes_runs_the_command_once() {
        JsonNode changed = put(
                "{\"active\":true,\"every\":\"day\",\"at\":\"" + inSeconds(3) + "\",\"zone\":\"UTC\",\"days\":36500}");
        Instant next = Instant.parse(changed.path("nextAt").asText());
        eventually().untilAsserted(() -> assertThat(runs()).isEqualTo(1));

        JsonNode schedule = post.api.get(PATH).body();
        assertThat(schedule.path("lastRun").path("who").asText()).isEqualTo("schedule");
        assertThat(schedule.path("lastRun").path("counts").asText()).contains("recipients=0");
        assertThat(Instant.parse(schedule.path("nextAt").asText())).isEqualTo(next.plus(1, ChronoUnit.DAYS));
        assertThat(schedule.path("changedBy").asText()).isEqualTo(Users.ADMIN);
        assertThat(post.station().server().console()).doesNotContain("delete-recipients failed");
    }

    @Test
    void what_is_left_out_stays_as_it_is() {
        put("{\"every\":\"week\",\"on\":\"sunday\",\"at\":\"05:15\"}");
        JsonNode schedule = put("{\"active\":true}");
        assertThat(schedule.path("every").asText()).isEqualTo("week");
        assertThat(schedule.path("on").asText()).isEqualTo("sunday");
        assertThat(schedule.path("at").asText()).startsWith("05:15");
        assertThat(schedule.path("days").asInt()).isEqualTo(400);
        assertThat(put("{\"active\":false}").path("nextAt").isNull()).isTrue();
    }

    @Test
    void what_cannot_be_is_named() {
        assertThat(wrong("{\"every\":\"week\"}")).containsExactly("on");
        assertThat(wrong("{\"at\":\"25:00\"}")).containsExactly("at");
        assertThat(wrong("{\"zone\":\"Mars/Base\",\"days\":0}")).containsExactlyInAnyOrder("zone", "days");
        assertThat(wrong("{\"often\":true}")).containsExactly("often");
        assertThat(post.api.put("maintenance/schedules/erase-address", "{}").status())
                .isEqualTo(404);
    }

    @Test
    void only_admins_change_it() {
        Api olga = post.station().api(Users.OPERATOR);
        assertThat(olga.get(PATH).status()).isEqualTo(200);
        assertThat(olga.put(PATH, "{\"active\":false}").status()).isEqualTo(403);
    }

    private static String inSeconds(int seconds) {
        return LocalTime.now(ZoneOffset.UTC)
                .plusSeconds(seconds)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }

    private long runs() {
        return post.station()
                .count("select count(*) from maintenance_run where who = 'schedule' and command = 'delete-recipients'"
                        + " and parameters = 'days=36500'");
    }

    private JsonNode put(String json) {
        Api.Answer answer = post.api.put(PATH, json);
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer.body();
    }

    private List<String> wrong(String json) {
        Api.Answer answer = post.api.put(PATH, json);
        assertThat(answer.status()).as("%s", answer).isEqualTo(400);
        return answer.wrongFields();
    }
}
